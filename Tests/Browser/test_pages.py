"""Every kind of page in Chromium, loaded once and looked at in every way a reader may look: nothing to report."""

from browsers import A4, COLOURS, DESKTOP, PHONE, ZOOMED
from screenshots import shot_of

# A busy machine paints a page before all of it has come, and the last lines may then settle by a pixel or two: 0.0002 was seen, and 0.0024 where
# the page came in a dozen slow pieces. What readers feel begins at 0.1.
SHIFT = 0.005


class Look:
    """Collects complaints, each with how the page was being looked at."""

    def __init__(self, tab, page):
        self.tab, self.page, self.found = tab, page, []

    def at(self, how: str, window=None, **media):
        if window:
            self.tab.page.set_viewport_size(window)
        if media:
            self.tab.page.emulate_media(**media)
        self.how = how

    def note(self, complaints):
        self.found += [f"{self.page.path} ({self.how}): {complaint}" for complaint in complaints]


def looked_at(tab, place, page) -> Look:
    tab.page.set_viewport_size(DESKTOP)
    tab.page.emulate_media(media="screen", color_scheme="light", forced_colors="none", reduced_motion="no-preference")
    look = Look(tab, page)
    look.at("light, 1280")
    look.note(tab.open(place.site.base + page.path, home=place.site.base))
    shift = tab.ask("layoutShift")
    look.note([f"the layout shifts by {shift['sum']}: {shift['moved']}"] if shift["sum"] > SHIFT else [])
    return look


def at_four_hundred_percent(tab, look):
    """WCAG 1.4.10 and 1.4.12: 320 pixels are enough, also with the reader's own spacing."""
    look.at("320 wide", ZOOMED)
    tab.ask("openDetails")
    look.note(tab.ask("sideways"))
    look.note(tab.ask("lostText"))
    tab.ask("spaceOut")
    look.at("320 wide, spaced out")
    look.note(tab.ask("sideways"))
    look.note(tab.ask("lostText"))
    look.at("1280 wide, spaced out", DESKTOP)
    look.note(tab.ask("lostText"))
    tab.ask("spaceBack")
    tab.ask("closeDetails")


def test_a_page_reads_well_in_every_look(tab, whole_place):
    heaviest, *lightest = whole_place.pages
    look = looked_at(tab, whole_place, heaviest)
    look.note(tab.axe())
    look.note(tab.ask("lostText"))
    tab.shot(shot_of(whole_place, "light-1280"))

    look.at("dark, 1280", color_scheme="dark")
    look.note(tab.axe(COLOURS))
    tab.shot(shot_of(whole_place, "dark-1280"))
    look.at("dark, 360", PHONE)
    tab.shot(shot_of(whole_place, "dark-360"))

    look.at("light, 360", color_scheme="light")
    tab.shot(shot_of(whole_place, "light-360"))
    look.note(tab.ask("sideways"))
    look.note(tab.ask("lostText"))
    look.note(tab.axe())
    at_four_hundred_percent(tab, look)

    look.at("forced colours", DESKTOP, forced_colors="active")
    look.note(tab.ask("forcedColours"))
    tab.shot(shot_of(whole_place, "forced-1280"))

    look.at("reduced motion", forced_colors="none", reduced_motion="reduce")
    look.note(tab.ask("movement"))

    look.at("paper", A4, media="print")
    look.note(tab.ask("paper"))
    look.note(tab.ask("sideways"))
    tab.shot(shot_of(whole_place, "print-A4"))
    look.note([] if tab.page.pdf(format="A4").startswith(b"%PDF") else ["no PDF"])
    look.note(tab.spoken())

    # What a page with little on it lacks, it lacks in both directions.
    for page in lightest if not whole_place.group.is_rtl else []:
        other = looked_at(tab, whole_place, page)
        other.note(tab.axe())
        at_four_hundred_percent(tab, other)
        other.note(tab.spoken())
        look.found += other.found
    assert not look.found, "\n".join(look.found)


def test_a_page_of_any_tree_and_of_odd_sites_reads_well(tab, place):
    if place.is_whole:
        # Seen above, in more ways.
        return
    found = []
    for page in place.pages if place.site.is_odd else place.pages[:1]:
        look = looked_at(tab, place, page)
        look.note(tab.axe())
        look.note(tab.ask("lostText"))
        if page is place.pages[0]:
            tab.shot(shot_of(place, "light-1280"))
        at_four_hundred_percent(tab, look)
        look.note(tab.spoken())
        found += look.found
    assert not found, "\n".join(found)


def test_a_page_is_whole_without_javascript(tab, scriptless_tab, plain_place):
    page = plain_place.pages[0]
    found = scriptless_tab.open(plain_place.site.base + page.path, home=plain_place.site.base)
    assert not found, "\n".join(found)
    if plain_place.kind == "search":
        # It says what it cannot do: test_search.py.
        assert scriptless_tab.page.locator(".search-note").is_visible()
        return
    looked_at(tab, plain_place, page)
    texts = [each.page.locator("body").inner_text() for each in (scriptless_tab, tab)]
    assert len(texts[0]) > 100 and texts[0] == texts[1]


def test_a_page_opens_from_disk(tab, plain_place):
    place, page = plain_place, plain_place.pages[0]
    if page.kind == "missing":
        # Served at any depth, so its links are absolute.
        return
    tab.page.emulate_media(media="screen")
    found = tab.open((place.site.folder / page.path).as_uri(), home=place.site.folder.as_uri() + "/")
    if tab.page.evaluate("getComputedStyle(document.querySelector('.sections ul')).display") != "flex":
        found.append("unstyled")
    assert not found, "\n".join(found)
