"""Feeds and data as other people's programs read them: a feed parser, an XML parser, a calendar, a table, JSON Schema."""

import csv
import json
import os
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote

import feedparser
import icalendar
import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
HISTORY = "{http://purl.org/syndication/history/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMAS = ("briefs", "events", "countries", "pairs", "people", "topics", "sources", "changes")


def home_of(folder: Path) -> str:
    """The site's address, as its list of feeds says it."""
    return ElementTree.parse(folder / "feeds.opml").getroot().findtext("head/ownerId")


def file_of(folder: Path, address: str) -> Path:
    home = home_of(folder)
    assert address.startswith(home), address
    path = folder / unquote(address.removeprefix(home))
    return path / "index.html" if path.is_dir() else path


def walk(folder: Path, file: Path) -> list:
    """A feed and the pages of its archive, as a reader comes from one to the next (RFC 5005, 4)."""
    read, seen = [], set()
    while file not in seen:
        seen.add(file)
        assert file.is_file(), file
        feed = feedparser.parse(file.read_bytes())
        assert not feed.bozo, f"{file}: {feed.get('bozo_exception')}"
        links = {link.rel: link.href for link in feed.feed.links}
        is_archive = ElementTree.parse(file).getroot().find(f"{HISTORY}archive") is not None
        assert is_archive == bool(read) == ("current" in links), file
        assert file_of(folder, links["self"]) == file
        if read:
            assert file_of(folder, links["current"]) == read[0][0]
        read.append((file, feed, links))
        if "prev-archive" not in links:
            break
        file = file_of(folder, links["prev-archive"])
    # And back: each page names the one behind it, the newest none.
    for (newer, _, _), (_, _, links) in zip(read[1:], read[2:]):
        assert file_of(folder, links["next-archive"]) == newer
    return read


def events_of(folder: Path) -> dict:
    """By feed file the ids that its entries must have, from the data files."""
    def data(name):
        return json.loads((folder / f"data/{name}.json").read_text("utf-8"))

    event_of = {brief["id"]: brief["event"] for brief in data("briefs")}
    expected = {folder / "feed.atom": {event["id"] for event in data("events")}}
    for name in ("countries", "pairs"):
        for entry in data(name):
            expected[folder / entry["url"] / "feed.atom"] = set(entry["events"])
    for entry in data("topics"):
        expected[folder / entry["url"] / "feed.atom"] = {event_of[brief] for brief in entry["briefs"]}
    return expected


def check_feeds(folder: Path, trees: list[str]) -> int:
    """Walks every feed of every tree; every event is in it, and once in its archive. How many pages archives have."""
    pages = 0
    everywhere = [
        (folder / tree / file.relative_to(folder), expected) for tree in ("", *trees[1:]) for file, expected in events_of(folder).items()
    ]
    for file, expected in everywhere:
        documents = walk(folder, file)
        pages += len(documents) - 1
        entries = [[entry.link for entry in feed.entries] for _, feed, _ in documents]
        archived = [link for part in entries[1:] for link in part]
        assert len(archived) == len(set(archived)), f"{file}: an event twice in the archive"
        found = {link.rstrip("/").rpartition("/")[2] for part in entries for link in part}
        assert {unquote(name) for name in found} == expected, file
        told, next_page = {}, str(file).removesuffix("atom") + "json"
        while next_page:
            text = json.loads(Path(next_page).read_text("utf-8"))
            assert text["version"] == "https://jsonfeed.org/version/1.1"
            told |= {item["id"]: item for item in text["items"]}
            next_page = text.get("next_url") and file_of(folder, text["next_url"])
        assert set(told) == {entry.id for _, feed, _ in documents for entry in feed.entries}, file
    return pages


def test_every_feed_has_every_event(site):
    check_feeds(site.folder, site.trees)


def test_a_real_parser_reads_every_feed(every_site):
    """Whatever is a feed in any tree, those of archives and of what was withdrawn too."""
    feeds = sorted(every_site.folder.rglob("*.atom"))
    assert len(feeds) >= len(every_site.trees)
    for path in feeds:
        feed = feedparser.parse(path.read_bytes())
        assert not feed.bozo, f"{path}: {feed.get('bozo_exception')}"
        assert feed.version == "atom10", path
        assert feed.feed.id and feed.feed.title and feed.feed.updated_parsed, path
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids)), f"{path}: an id twice"
        for entry in feed.entries:
            assert entry.title and entry.updated_parsed and entry.link, f"{path}: {entry.get('id')}"
        # The same as JSON Feed beside it.
        told = json.loads(path.with_suffix(".json").read_text("utf-8"))
        assert told["version"] == "https://jsonfeed.org/version/1.1" and told["title"] and told["feed_url"], path
        assert [item["id"] for item in told["items"]] == ids, path
        for item in told["items"]:
            assert item["url"] and item["title"] and (item.get("content_html") or item.get("content_text")), f"{path}: {item['id']}"


def test_a_feed_with_an_archive_is_walked_to_its_first_event(tmp_path):
    program = os.environ.get("DATELINE") or next(
        str(path) for kind in ("release", "debug") if (path := ROOT / f".build/{kind}/dateline").is_file()
    )
    articles = tmp_path / "content/articles"
    articles.mkdir(parents=True)
    (tmp_path / "content/site.yaml").write_text('title: "T"\nbase_url: "https://t.example/d/"\nlanguages: ["en"]\n', "utf-8")
    towns = ["Lisbon", "Rabat", "Porto", "Fez", "Faro", "Agadir", "Braga"]
    for number in range(190):
        town = towns[number % len(towns)]
        (articles / f"{number}.txt").write_text(
            f"Morocco and Portugal sign accord number {number} on topic {number * 7919 % 1000}\n\n"
            f"{town}, {number % 28 + 1} March {1990 + number % 35} - The interior ministers of Morocco and Portugal met in {town} "
            f"to sign accord number {number}, which covers {number * 7919 % 1000} border posts of sector {number}.\n",
            "utf-8",
        )
    # They read alike; the desk says that each is an event of its own.
    apart = ", ".join(f'"articles/{number}.txt"' for number in range(190))
    (tmp_path / "content/overrides.yaml").write_text(
        f'- {{ apart: [{apart}], by: "A. Benali", date: "2026-11-26", reason: "accords" }}\n', "utf-8"
    )
    run = subprocess.run([program, "build", "--site", str(tmp_path), "--output", str(tmp_path / "public")], capture_output=True, text=True, check=False)
    # The templates are the project's own.
    if run.returncode == 2:
        (tmp_path / "Templates").symlink_to(ROOT / "Templates")
        run = subprocess.run([program, "build", "--site", str(tmp_path)], capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr[-1500:]
    assert check_feeds(tmp_path / "public", ["en"]) > 0


def test_the_list_of_feeds_names_each_once(site):
    """Each tree has a list of its own."""
    lists = [site.folder / "feeds.opml", *(site.folder / tree / "feeds.opml" for tree in site.trees[1:])]
    assert set(lists) == set(site.folder.rglob("feeds.opml"))
    outlines = [o for path in lists for o in ElementTree.parse(path).getroot().iter("outline") if o.get("type")]
    named = [file_of(site.folder, outline.get("xmlUrl")) for outline in outlines]
    assert len(named) == len(set(named))
    feeds = {path for path in site.folder.rglob("feed.atom")}
    assert feeds - set(named) == {
        path for path in feeds if not (path.parent / "index.html").is_file()
    }, "only feeds whose page is gone are not in the list"
    for outline in outlines:
        assert outline.get("text") and file_of(site.folder, outline.get("htmlUrl")).is_file()


def test_every_page_names_its_own_feeds_and_the_sites(site):
    for page in site.pages.values():
        if page.kind == "missing":
            continue
        links = [link for tag, rel, link in page.links if rel == "alternate" and link.rpartition("/")[2] in ("feed.atom", "feed.json")]
        assert len(links) in (2, 4), page.path
        own = (site.folder / page.path).parent / "feed.atom"
        targets = [(site.folder / site.file_of(link, on=page.path)[0]) for link in links]
        assert all(target.is_file() for target in targets), page.path
        if own.is_file():
            assert own in targets, page.path


def test_the_data_is_there_once_for_all_languages(every_site):
    """Data has no language, so the trees share it; every file of it is one that is checked below."""
    assert [path.parent for path in every_site.folder.rglob("data") if path.is_dir()] == [every_site.folder]
    assert {path.stem for path in (every_site.folder / "data").glob("*.json")} == set(SCHEMAS)
    assert {path.stem for path in (every_site.folder / "data/schema").glob("*.json")} == set(SCHEMAS)


@pytest.mark.parametrize("name", SCHEMAS)
def test_data_is_as_its_schema_says(every_site, name):
    schema = json.loads((every_site.folder / f"data/schema/{name}.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = json.loads((every_site.folder / f"data/{name}.json").read_text("utf-8"))
    faults = [f"{fault.json_path}: {fault.message}" for fault in jsonschema.Draft202012Validator(schema).iter_errors(data)]
    assert not faults, faults[:5]
    assert data or every_site.is_odd
    # And it is no schema that accepts anything.
    assert list(jsonschema.Draft202012Validator(schema).iter_errors([{"id": 5}]))


def test_tables_are_tables_without_formulas(every_site):
    tables = sorted((every_site.folder / "data").glob("*.csv"))
    assert [table.name for table in tables] == ["briefs.csv", "countries.csv", "events.csv", "pairs.csv"]
    for table in tables:
        assert table.read_bytes().startswith(b"\xef\xbb\xbf"), table
        with table.open(encoding="utf-8-sig", newline="") as text:
            rows = list(csv.reader(text, strict=True))
        assert len(rows) > (not every_site.is_odd) and {len(row) for row in rows} == {len(rows[0])}, table
        assert len(rows) - 1 == len(json.loads(table.with_suffix(".json").read_text("utf-8"))), table
        for cell in (cell for row in rows for cell in row):
            assert not re.match(r"\s*[=+@\t\r-]", cell) or re.fullmatch(r"[+-]?\d+(\.\d+)?", cell), (table, cell)


def test_calendars_are_read(site):
    events = {event["id"]: event for event in json.loads((site.folder / "data/events.json").read_text("utf-8"))}
    dated = {id for id, event in events.items() if event["happened"] and re.fullmatch(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", event["happened"]["value"] or "")}
    found = {}
    for path in sorted(site.folder.rglob("events.ics")):
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        assert not calendar.errors, path
        ids = []
        for event in calendar.walk("VEVENT"):
            id = unquote(str(event["UID"])).rstrip("/").rpartition("/")[2]
            first, _, last = events[id]["happened"]["value"].partition("/")
            assert str(event["DTSTART"].dt) == first
            assert (event["DTEND"].dt - event["DTSTART"].dt).days >= 1 and str(event["DTEND"].dt) > (last or first)
            assert event["SUMMARY"] == events[id]["title"] and event["DTSTAMP"].dt.tzinfo
            ids.append(id)
        assert len(ids) == len(set(ids)), path
        found[path] = set(ids)
    assert found[site.folder / "events.ics"] == dated
