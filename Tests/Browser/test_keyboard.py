"""The pages people read most, walked with the Tab key alone: first the skip link, then everything, in order, in sight, and out again."""

import pytest
from browsers import DESKTOP, PHONE, tab_of


@pytest.fixture(scope="session")
def resting_tab(browser):
    with tab_of(browser, viewport=DESKTOP, reduced_motion="reduce") as tab:
        yield tab


@pytest.fixture
def walker(request):
    if request.param == "chromium":
        yield request.getfixturevalue("resting_tab")
        return
    # Where a walk ends, Firefox gives the focus to its own buttons and does not take it back: each walk has a window of its own.
    with tab_of(request.getfixturevalue("firefox"), viewport=DESKTOP, color_scheme="null") as tab:
        yield tab


both = pytest.mark.parametrize("walker", ["chromium", "firefox"], indirect=True)


def open_on(tab, place, page=None, window=DESKTOP):
    tab.page.set_viewport_size(window)
    tab.open(place.site.base + (page or place.pages[0]).path, home=place.site.base)


def press(tab, key: str):
    tab.page.keyboard.press(key)
    return tab.page.evaluate("document.activeElement.outerHTML")


def walk(tab) -> list[str]:
    """Complaints about a walk from the top of the page to its end."""
    count, found, stops = tab.ask("stops"), [], []
    for _ in range(count + 5):
        tab.page.keyboard.press("Tab")
        stop = tab.ask("stop")
        # Behind the last stop comes the browser's own bar; without a screen Chromium sometimes goes round to the first one.
        if stop["at"] < 0 or len(stops) == count and stop["at"] == 0:
            break
        stops.append(stop["at"])
        found += stop["found"]
    if stops != list(range(count)):
        missed = sorted(set(range(count)) - set(stops))
        found.append(f"{len(stops)} stops of {count}, missed {missed[:10]}, in this order: {stops[:30]}…")
    return found


@both
def test_the_tab_key_stops_everywhere_in_order_and_in_sight(walker, walked_place, request):
    if "firefox" in request.node.name and walked_place.kind not in ("home", "article"):
        # A stop costs Firefox four times what it costs Chromium.
        return
    open_on(walker, walked_place)
    found = walk(walker)
    assert not found, "\n".join(found)


def test_the_tab_key_stops_in_sight_on_a_phone(resting_tab, walked_place):
    open_on(resting_tab, walked_place, window=PHONE)
    found = walk(resting_tab)
    assert not found, "\n".join(found)


@both
def test_the_skip_link_comes_first_and_leads_to_the_text(walker, walked_place):
    open_on(walker, walked_place)
    page = walker.page
    assert 'class="skip"' in press(walker, "Tab")
    box = page.locator(".skip").bounding_box()
    assert box["y"] >= 0 and box["height"] >= 24, "the skip link is not shown when it has the focus"
    press(walker, "Enter")
    assert page.url.endswith("#main")
    press(walker, "Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null"), "the next stop after the skip link is not in the text"


@both
def test_what_is_folded_opens_with_enter_and_with_space(walker, walked_place):
    # The masthead's menu is a phone's; test_masthead.py opens it.
    page = next((p for p in reversed(walked_place.group.pages) if b"<details" in p.bytes.partition(b"<main")[2]), None)
    if page is None:
        pytest.skip(f"nothing is folded on a page of this kind: {walked_place.kind}")
    open_on(walker, walked_place, page)
    summary = walker.page.locator("main summary").first
    summary.focus()
    is_open = "document.querySelector('main details').open"
    for key, expected in (("Enter", True), ("Space", False), ("Space", True)):
        walker.page.keyboard.press(key)
        assert walker.page.evaluate(is_open) is expected, f"{key} does not turn what is folded"


@both
def test_a_footnote_leads_to_its_evidence_and_back(walker, walked_place):
    if walked_place.kind != "article":
        return
    open_on(walker, walked_place)
    page = walker.page
    note = page.locator(".prose sup.note a").first
    note.focus()
    mark = note.get_attribute("id")
    press(walker, "Enter")
    target = note.get_attribute("href").removeprefix("#")
    assert page.url.endswith(f"#{target}")
    assert page.locator(f"[id='{target}']").bounding_box()["y"] < DESKTOP["height"], "the evidence is not in sight"
    back = press(walker, "Tab")
    assert f'href="#{mark}"' in back, f"the next stop after the evidence does not lead back: {back}"
    press(walker, "Enter")
    assert page.url.endswith(f"#{mark}")
    # The walk goes on behind the footnote, not at the top of the page.
    assert page.evaluate("document.querySelector(':target').matches('.prose a')")
