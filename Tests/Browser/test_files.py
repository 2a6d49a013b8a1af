"""The files for programs that no page and no feed is: the sitemap, what robots are told, and the graves of what was withdrawn."""

import csv
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import feedparser
import pytest

# A kind of page has a template of its name. The one is no page but a mail; of the other the sample has none, since it has no old address.
NO_PAGES = {"digest-mail", "moved"}
# One for all languages, at the site's root: a host has no other.
ONCE = {"missing"}
KINDS = {path.stem for path in (Path(__file__).resolve().parents[2] / "Templates").glob("*.mustache")} - NO_PAGES
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


def test_every_tree_has_a_page_of_every_kind(site):
    """A kind that vanishes would be tested by nothing, and nobody would notice."""
    assert {"home", "article", "event", "country", "pair", "digest", "withdrawn"} <= KINDS
    for tree in site.trees:
        found = {group.kind for group in site.groups if group.tree == tree}
        assert found == KINDS - (ONCE if tree != site.trees[0] else set()), tree


def test_the_sitemap_names_every_page_once_and_none_that_asks_not_to_be_listed(every_site):
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    tree = ElementTree.parse(every_site.folder / "sitemap.xml").getroot()
    named = [location.text for location in tree.iter(f"{space}loc")]
    assert named and len(named) == len(set(named))
    listed = {every_site.file_at(address)[0] for address in named if address.startswith(every_site.base_url)}
    assert len(listed) == len(named), "an address of elsewhere, or two of one file"
    wrong = []
    for path, page in every_site.pages.items():
        # What was withdrawn, and what every search would find anew, asks search engines to pass it by; so does what stands at no address.
        is_unlisted = page.kind in ("withdrawn", "search")
        if (("robots", "noindex") in page.metas) != is_unlisted:
            wrong.append(f"{path}: {'asks to be listed' if is_unlisted else 'asks not to be listed'}")
        if (path in listed) == (is_unlisted or page.kind == "missing"):
            wrong.append(f"{path}: {'in the sitemap' if path in listed else 'not in the sitemap'}")
    assert not wrong, "\n".join(wrong[:20])
    assert listed <= set(every_site.pages), sorted(listed - set(every_site.pages))[:10]


def test_every_file_for_programs_can_be_read_by_one(every_site):
    """All of all trees, by their suffix: JSON, XML, tables."""
    count = 0
    for path in sorted(p for p in every_site.folder.rglob("*") if p.is_file() and "pagefind" not in p.parts):
        if path.suffix == ".json":
            json.loads(path.read_text("utf-8"), parse_constant=lambda word: pytest.fail(f"{path}: {word}"))
        elif path.suffix in (".xml", ".opml", ".atom", ".svg"):
            ElementTree.parse(path)
        elif path.suffix == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as text:
                assert list(csv.reader(text, strict=True)), path
        else:
            continue
        count += 1
    assert count > 20


def test_robots_and_the_next_build_are_told(site):
    assert "Sitemap: " in (site.folder / "robots.txt").read_text("utf-8")
    assert json.loads((site.folder / "manifest.json").read_text("utf-8"))
