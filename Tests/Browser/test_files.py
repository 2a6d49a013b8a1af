"""The files for programs that no page and no feed is: the sitemap, what robots are told, and the graves of what was withdrawn."""

import json
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

import feedparser
import pytest

pytestmark = pytest.mark.xdist_group("files")
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"


def test_a_withdrawn_event_is_a_tombstone_where_it_was_an_entry(site):
    feeds = {path: ElementTree.parse(path).getroot() for path in sorted(site.folder.rglob("*.atom"))}
    graves = {path: feed.findall(f"{TOMBSTONES}deleted-entry") for path, feed in feeds.items()}
    assert graves[site.folder / "feed.atom"], "the sample has a withdrawn event"
    for path, found in graves.items():
        ids = {entry.id for entry in feedparser.parse(path.read_bytes()).entries}
        for grave in found:
            assert grave.get("ref") not in ids and grave.get("when").endswith("Z") and grave.find(f"{TOMBSTONES}comment").text, path
    told = json.loads((site.folder / "feed.json").read_text("utf-8"))["_withdrawn"]
    assert [grave.get("ref") for grave in graves[site.folder / "feed.atom"]] == [grave["id"] for grave in told]


def test_the_sitemap_names_every_page_once(site):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    named = [location.text for location in tree.iter(f"{space}loc")]
    assert named and len(named) == len(set(named))
    home = min(named, key=len)
    for address in named:
        assert address.startswith(home), address
        path = unquote(address.removeprefix(home))
        assert (site.folder / path / "index.html").is_file() or (site.folder / path).is_file(), address
    pages = [p for p in site.pages.values() if p.kind not in ("missing", "withdrawn", "search")]
    unlisted = {p.kind for p in site.pages.values() if b'content="noindex"' in p.bytes}
    assert unlisted == {"withdrawn", "search"}, unlisted
    assert len(named) == len(pages), f"{len(named)} in the sitemap, {len(pages)} pages"


def test_robots_and_the_next_build_are_told(site):
    assert "Sitemap: " in (site.folder / "robots.txt").read_text("utf-8")
    assert json.loads((site.folder / "manifest.json").read_text("utf-8"))
