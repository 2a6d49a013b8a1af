"""Every kind of page in Firefox: nothing to report, and pictures to compare with Chromium's."""

from browsers import DESKTOP, PHONE, ZOOMED
from screenshots import shot_of


def test_a_page_reads_well_in_firefox(firefox_tab, dark_firefox_tab, whole_place):
    tab, page = firefox_tab, whole_place.pages[0]
    tab.page.set_viewport_size(DESKTOP)
    found = tab.open(whole_place.site.base + page.path, home=whole_place.site.base)
    # Axe reads the document more than the picture of it: in this browser one direction is enough.
    found += tab.ask("lostText") if whole_place.group.is_rtl else tab.axe() + tab.ask("lostText")
    tab.shot(shot_of(whole_place, "light-1280-firefox"))
    tab.page.set_viewport_size(PHONE)
    found += tab.ask("sideways")
    tab.page.set_viewport_size(ZOOMED)
    found += tab.ask("sideways") + tab.ask("lostText")
    if not tab.page.pdf(format="A4").startswith(b"%PDF"):
        found.append("no PDF")
    found += tab.spoken()

    found += dark_firefox_tab.open(whole_place.site.base + page.path, home=whole_place.site.base)
    assert dark_firefox_tab.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    dark_firefox_tab.shot(shot_of(whole_place, "dark-1280-firefox"))
    found += dark_firefox_tab.spoken()

    if page.kind != "missing" and not whole_place.group.is_rtl:
        found += tab.open((whole_place.site.folder / page.path).as_uri(), home=whole_place.site.folder.as_uri() + "/")
        if tab.page.evaluate("getComputedStyle(document.querySelector('.sections ul')).display") != "flex":
            found.append("unstyled from disk")
    assert not found, "\n".join(found)
