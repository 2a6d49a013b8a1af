"""What a reader's line carries: bytes and requests of a page with everything it needs.

Sizes are those of `gzip -9`, each file by itself, as deploy/nginx.conf serves the copies that `publish` makes; Brotli's are smaller
by a tenth. Headers are not counted. How long it takes to see something is measured by Benchmarks/first-paint, not asserted here.
"""

import gzip
import os
import re
from functools import cache
from urllib.parse import quote


# The most a page may weigh with its style sheet, pictures and icon.
BUDGETS = {"home": 60_000, "article": 30_000}
# No page is longer than a few hundred rows.
ANY_PAGE = 60_000
# What a page asks for by itself, beside itself and the icon, and at most once each. What a search reads it asks for once it is used.
ASKED = {"search": {"style.css", "search-words.js", "search.js"}}
ANY_ASKED = {"style.css"}


@cache
def weight(path) -> int:
    """Compressed; what is missing weighs nothing, test_links.py says so."""
    if not path.is_file():
        return 0
    return len(gzip.compress(path.read_bytes(), 9))


def needs(site, page) -> tuple[set[str], set[str]]:
    """The files a page loads by itself, and those of them without which nothing is painted."""
    loaded, blocking = set(), set()
    for tag, rel, link in page.links:
        if tag in ("img", "script", "source", "iframe", "object", "video", "audio") or tag == "link" and set(rel.split()) & {"stylesheet", "icon", "preload"}:
            target = site.file_of(link, on=page.path)
            loaded.add(target[0] if target else link)
            if rel == "stylesheet":
                blocking.add(target[0] if target else link)
    blocking |= {script["src"] for script in page.scripts if "src" in script and not {"defer", "async"} & set(script) and script.get("type") != "module"}
    return loaded, blocking


def test_pages_are_light(every_site):
    heavy = []
    for page in every_site.pages.values():
        loaded, _ = needs(every_site, page)
        size = weight(every_site.folder / page.path) + sum(weight(every_site.folder / path) for path in loaded)
        if size >= BUDGETS.get(page.kind, ANY_PAGE):
            heavy.append(f"{page.path}: {size} bytes")
    assert not heavy, "\n".join(heavy)


def test_one_style_sheet_stands_between_a_page_and_its_first_paint(every_site):
    style = (every_site.folder / "style.css").read_text("utf-8")
    assert "@import" not in style
    # A face or a picture that the style sheet fetches would come later still, and move what is there.
    assert not re.findall(r"url\(\s*['\"]?(?!data:)", style)
    found = []
    for page in every_site.pages.values():
        _, blocking = needs(every_site, page)
        if blocking != {"style.css"}:
            found.append(f"{page.path}: {sorted(blocking)}")
    assert not found, "\n".join(found[:20])


def test_a_page_asks_for_its_style_and_its_icon_alone(tab, whole_place):
    place, page = whole_place, whole_place.pages[0]
    tab.page.emulate_media(media="screen")
    tab.open(place.site.base + page.path, home=place.site.base)
    # The icon comes when the browser has time for it, also after the next page.
    asked = [address for address in tab.asked if os.path.basename(address) != "icon.svg"]
    assert asked[0] == place.site.base + quote(page.path), tab.asked
    assert sorted(map(os.path.basename, asked[1:])) == sorted(ASKED.get(page.kind, ANY_ASKED)), tab.asked
