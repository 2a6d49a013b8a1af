"""Every kind of page, in every look, in a real browser: nothing to report, nothing overflowing, nothing fetched from elsewhere."""

from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe

LOOKS = {
    "light-1280": dict(viewport=dict(width=1280, height=900), color_scheme="light"),
    "dark-1280": dict(viewport=dict(width=1280, height=900), color_scheme="dark"),
    "light-360": dict(viewport=dict(width=360, height=740), color_scheme="light", is_mobile=True, device_scale_factor=2),
}
# The axe rules of WCAG 2.0 to 2.2, A and AA, and its best practices.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@contextmanager
def watched(browser, site, **look):
    """A browser page that remembers whatever should not have happened."""
    context = browser.new_context(**look)
    tab = context.new_page()
    tab.trouble = []
    tab.on("console", lambda message: tab.trouble.append(f"console: {message.text}"))
    tab.on("pageerror", lambda error: tab.trouble.append(f"script: {error}"))
    # A load cut short because we went on to the next page is no failure.
    tab.on("requestfailed", lambda r: r.failure == "net::ERR_ABORTED" or tab.trouble.append(f"{r.failure}: {r.url}"))
    tab.on("response", lambda reply: reply.status >= 400 and tab.trouble.append(f"{reply.status}: {reply.url}"))
    tab.on("request", lambda r: r.url.startswith((site.base, "file:")) or tab.trouble.append(f"elsewhere: {r.url}"))
    try:
        yield tab
    finally:
        context.close()


def overflow(tab) -> str | None:
    """What stands out of the window sideways, if anything does."""
    return tab.evaluate(
        """() => {
          const edge = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= edge) return null
          const out = [...document.querySelectorAll('body *')].filter(e => {
            const box = e.getBoundingClientRect()
            return (box.right > edge + 1 || box.left < -1) && box.width > 1 && !e.closest('.table-scroll')
          })
          return `${document.documentElement.scrollWidth} > ${edge}: ` + out.slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | ')
        }"""
    )


def open_details(tab):
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


@pytest.mark.parametrize("look", LOOKS)
def test_every_kind_of_page_reads_well(browser, site, look):
    found = []
    with watched(browser, site, **LOOKS[look]) as tab:
        # One look sees the whole sample, the others the heaviest page of each kind: the run stays under three minutes.
        for page in site.sample if look == "light-1280" else site.one_of_each:
            tab.goto(site.base + page.path)
            tab.screenshot(path=site.shot(look, page), full_page=True, animations="disabled")
            open_details(tab)
            found += [f"{page.path}: sideways: {o}" for o in [overflow(tab)] if o]
            for violation in Axe().run(tab, options=RULES).response["violations"]:
                for node in violation["nodes"][:3]:
                    found.append(f"{page.path}: axe {violation['id']}: {node['html'][:200]} {node.get('failureSummary', '')[:300]}")
            found += [f"{page.path}: {t}" for t in tab.trouble]
            tab.trouble.clear()
    assert not found, "\n".join(found)


def test_a_page_at_four_hundred_percent_needs_no_sideways_scrolling(browser, site):
    found = []
    with watched(browser, site, viewport=dict(width=320, height=256)) as tab:
        for page in site.one_of_each:
            tab.goto(site.base + page.path)
            open_details(tab)
            found += [f"{page.path}: {o}" for o in [overflow(tab)] if o]
    assert not found, "\n".join(found)


def test_pages_print(browser, site):
    found = []
    with watched(browser, site, viewport=dict(width=718, height=1000)) as tab:
        tab.emulate_media(media="print")
        for page in site.one_of_each:
            tab.goto(site.base + page.path)
            tab.screenshot(path=site.shot("print", page), full_page=True)
            found += [f"{page.path}: {o}" for o in [overflow(tab)] if o]
            if tab.locator("nav.sections").is_visible():
                found.append(f"{page.path}: the navigation is printed")
            if not tab.pdf(format="A4").startswith(b"%PDF"):
                found.append(f"{page.path}: no PDF")
            for folded in tab.locator("details").all():
                if not folded.locator("table, ol").first.is_visible():
                    found.append(f"{page.path}: what is folded on screen is missing on paper")
    assert not found, "\n".join(found)


def test_pages_are_whole_without_javascript(browser, site):
    found = []
    with watched(browser, site, java_script_enabled=False) as without, watched(browser, site) as with_it:
        for page in site.one_of_each:
            texts = []
            for tab in (without, with_it):
                tab.goto(site.base + page.path)
                texts.append(tab.locator("body").inner_text())
            if texts[0] != texts[1] or len(texts[0]) < 100:
                found.append(page.path)
    assert not found, found


def test_pages_open_from_disk(browser, site):
    found = []
    with watched(browser, site) as tab:
        for page in site.one_of_each:
            if page.kind == "missing":
                continue  # served at any depth, so its links are absolute
            tab.goto((site.folder / page.path).as_uri())
            if tab.evaluate("getComputedStyle(document.querySelector('.sections ul')).display") != "flex":
                found.append(f"{page.path}: unstyled")
            found += [f"{page.path}: {t}" for t in tab.trouble]
            tab.trouble.clear()
    assert not found, "\n".join(found)


def test_the_keyboard_reaches_the_text_first(browser, site):
    with watched(browser, site, viewport=dict(width=1280, height=900)) as tab:
        tab.goto(site.base + site.one_of_each[0].path)
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.className") == "skip"
        assert tab.locator(".skip").bounding_box()["y"] >= 0, "the skip link is not shown when it has the focus"
        tab.keyboard.press("Enter")
        assert tab.url.endswith("#main")
        seen = set()
        for _ in range(12):
            tab.keyboard.press("Tab")
            seen.add(tab.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        assert seen == {"solid"}, f"a focused link shows no outline: {seen}"


def test_forced_colours_keep_the_pictures(browser, site):
    found = []
    with watched(browser, site, viewport=dict(width=1280, height=900), forced_colors="active") as tab:
        for page in site.one_of_each:
            tab.goto(site.base + page.path)
            tab.screenshot(path=site.shot("forced-colours", page), full_page=True)
            found += [f"{page.path}: {t}" for t in tab.trouble]
    assert not found, "\n".join(found)
