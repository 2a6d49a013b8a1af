"""The files for programs: feeds that a real parser reads, the sitemap, the data."""

import json
import xml.etree.ElementTree as ElementTree
from urllib.parse import unquote

import feedparser
import pytest

pytestmark = pytest.mark.xdist_group("files")

KINDS = {
    "home", "timeline", "countries", "country", "pairs", "pair", "events", "event", "articles", "article", "people", "person",
    "topics", "topic", "sources", "source", "missing", "corrections", "withdrawn",
}
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"



def test_there_is_a_page_of_every_kind(site):
    assert KINDS <= {page.kind for page in site.pages.values()}


def test_a_real_parser_reads_every_feed(site):
    feeds = sorted(site.folder.rglob("*.atom"))
    assert feeds
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, f"{path}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10", path
        assert feed.feed.id and feed.feed.title and feed.feed.updated, path
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), f"{path}: an id twice"
        for entry in feed.entries:
            assert entry.title and entry.updated_parsed and entry.link, f"{path}: {entry.get('id')}"


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
    pages = [p for p in site.pages.values() if p.kind not in ("missing", "withdrawn")]
    assert all((b'content="noindex"' in p.bytes) == (p.kind == "withdrawn") for p in site.pages.values())
    assert len(named) == len(pages), f"{len(named)} in the sitemap, {len(pages)} pages"


def test_the_data_parses(site):
    assert (site.folder / "robots.txt").is_file()
    for name in ("manifest.json", "data/briefs.json", "data/events.json"):
        assert json.loads((site.folder / name).read_text("utf-8")), name
