"""What is compared is alike: the same pages in number and kind, whole on both sides."""

import json
import re
import subprocess
import xml.etree.ElementTree as xml
from pathlib import Path

import pytest
from conftest import COUNT, VENV
from kinds import SHARED, by_kind, files, kind


@pytest.fixture(scope="module")
def hugo(contest) -> Path:
    contest.hugo()
    return contest.hugo_site / "public"


def test_both_sites_have_the_same_pages_in_number_and_kind(listings):
    ours, theirs = map(by_kind, listings)
    shared = [name for name, _ in SHARED if name != "style sheet and assets"]
    assert {name: theirs[name][0] for name in shared} == {name: ours[name][0] for name in shared}
    assert all(theirs[name][0] for name in shared)
    assert theirs["articles"][0] == COUNT
    # Hugo makes nothing that is counted nowhere.
    assert set(theirs) == {name for name, _ in SHARED}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("index.html", "home"),
        ("articles/00012/index.html", "articles"),
        ("articles/index.html", "lists of articles"),
        ("articles/page/3/index.html", "lists of articles"),
        ("articles/letters/a/index.html", "articles, html"),
        ("countries/ma/page/2/index.html", "countries"),
        ("countries/ma/feed.json", "feeds, home and countries"),
        ("countries/ma/feed-1.json", "countries, json"),
        ("pairs/ma-pk/feed.atom", "pairs, atom"),
        ("feed-2.atom", "at the top, atom"),
    ],
)
def test_a_file_s_kind_is_known_by_its_address(path, expected):
    assert kind(path) == expected


def test_hugo_has_nothing_to_warn_of(contest):
    command = [VENV / "bin/hugo", "build", "--source", contest.hugo_site, "--panicOnWarning", "--renderToMemory"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


def test_hugo_s_links_lead_to_files(hugo):
    for page in hugo.rglob("*.html"):
        for target in re.findall('(?:href|src)="?([^"# >]+)', page.read_text(encoding="utf-8")):
            if target.startswith("https://digest.example/") or target.startswith("/"):
                path = hugo / target.removeprefix("https://digest.example").lstrip("/")
                assert (path / "index.html" if path.is_dir() else path).is_file(), f"{page}: {target}"


def test_hugo_s_articles_have_their_parts(hugo):
    pages = [path.read_text(encoding="utf-8") for path in (hugo / "articles").glob("0*/index.html")]
    for text in pages:
        assert text.count('class="footnote-ref"') >= 7
        assert "ZgotmplZ" not in text
        assert 'rel="prev"' in text or 'rel="next"' in text
    # Three of five events have more than one account, and so most articles have related ones.
    assert sum("Autres récits" in text for text in pages) > COUNT / 2


def test_hugo_s_feeds_can_be_read(hugo):
    for path in hugo.rglob("*.atom"):
        entries = xml.parse(path).getroot().findall("{http://www.w3.org/2005/Atom}entry")
        assert entries
        assert len(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["items"]) == len(entries)


def test_the_limit_writes_as_many_files_and_bytes(contest, listings):
    ours, _ = listings
    output = contest.folder / "limit"
    command = [VENV / "bin/limit", contest.site / "content", contest.folder / "files", output, "2"]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert files(output) == ours
    assert (said["files"], said["bytes"]) == (len(ours), sum(size for _, size in ours))
    assert said["cmark-gfm"] > 0


def test_one_sentence_is_changed_and_changed_back(contest):
    before = contest.brief.read_bytes()
    contest.one_changed()
    assert len(contest.brief.read_bytes()) == len(before) - 1
    contest.one_changed()
    assert contest.brief.read_bytes() == before


def test_hugo_s_lists_have_each_event_once(hugo):
    """And all lists of years together have all events, as have all lists of months."""
    titles = {page: re.findall('<h3 [^>]*><a href="([^"]+)"', page.read_text(encoding="utf-8")) for page in hugo.rglob("index.html")}
    assert all(len(set(found)) == len(found) for found in titles.values())
    events = {row for page, found in titles.items() if "countries" in page.parts for row in found}
    for lists in ("timeline/????/index.html", "timeline/????/??/index.html"):
        rows = [row for path in hugo.glob(lists) for row in titles[path]]
        assert (len(rows), set(rows) == events) == (len(events), True)
