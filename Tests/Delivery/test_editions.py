"""What is published is the edition, and nothing travels that need not."""

import gzip

import brotli

from newsroom import what_a_reader_misses


def standing(way) -> dict[str, bytes]:
    files = way.files()
    files.pop("manifest.json")
    return files


def test_the_target_holds_the_edition_and_only_what_changed_travels(way):
    first = way.room.build("a")
    run = way.room.publish("there")
    assert run.code == 0 and run.counts == (len(first), 0, 0), run.said
    assert standing(way) == first

    before = way.stamp()
    run = way.room.publish("there")
    assert run.code == 0 and run.counts == (0, 0, len(first)), run.said
    assert way.stamp() == before, "an unchanged site touches nothing"

    way.put("stranger.txt", b"theirs")
    second = way.room.build("b")
    changed = {path for path in second if first.get(path) != second[path]}
    gone = first.keys() - second.keys()
    assert changed and gone and len(changed) < len(second)

    before = way.stamp()
    run = way.room.publish("there", "--dry-run")
    assert way.stamp() == before, "a dry run touches nothing"
    sent = run.listed("send")
    assert set(sent) == changed and set(run.listed("delete")) == gone
    assert sent.index("assets/edition-b.css") < min(i for i, path in enumerate(sent) if path.endswith(".html"))

    run = way.room.publish("there")
    assert run.code == 0 and run.counts == (len(changed), len(gone), len(second) - len(changed)), run.said
    assert standing(way) == second | {"stranger.txt": b"theirs"}
    assert what_a_reader_misses(standing(way)) == []

    run = way.room.publish("there", "--clean")
    assert run.counts == (len(second), 0, 0)
    assert standing(way) == second | {"stranger.txt": b"theirs"}
    assert list((way.room.folder / ".dateline/delivery").iterdir()) == [], "what was staged is gone"


def test_a_strangers_file_in_the_place_of_ours_stays_until_it_is_said(near):
    way = near
    way.room.build("a")
    assert way.room.publish("there").code == 0
    way.put("assets/edition-b.css", b"theirs")
    edition = way.room.build("b")
    before = way.stamp()
    way.room.publish("there").failed(4, "assets/edition-b.css at the target is not a file of ours", "--clean")
    assert way.stamp() == before
    assert way.room.publish("there", "--clean").code == 0
    assert standing(way) == edition


def test_a_ledger_by_another_hand_is_not_taken_for_ours(near):
    way = near
    way.room.build("a")
    assert way.room.publish("there").code == 0
    way.put("manifest.json", b'{"name": "an app"}')
    edition = way.room.build("b")
    way.room.publish("there").failed(4, "is not a file of ours", "--clean")
    assert way.room.publish("there", "--clean").code == 0
    assert standing(way).items() >= edition.items()


def test_folders_that_are_empty_are_gone_at_a_web_server(reach):
    way = reach("rsync-ssh")
    less = way.room.build("b").keys()
    page = next(path for path in way.room.build("a").keys() - less if path.startswith("articles/"))
    way.room.publish("there")
    folder = (way.folder / "www" / page).parent
    assert folder.is_dir()
    way.room.build("b")
    assert way.room.publish("there").code == 0
    assert not folder.exists(), "an empty folder is a 403 where a 404 is meant"
    assert folder.parent.is_dir()


def test_a_file_can_become_a_folder_and_a_folder_a_file(near):
    way = near
    thing = way.room.folder / "Templates/assets/thing"
    thing.write_text("a file")
    way.room.build("a")
    assert way.room.publish("there").code == 0
    thing.unlink()
    thing.mkdir()
    (thing / "inner.svg").write_text("<svg/>")
    edition = way.room.build("a")
    run = way.room.publish("there")
    assert run.code == 0, run.said
    assert standing(way) == edition
    (thing / "inner.svg").unlink()
    thing.rmdir()
    thing.write_text("a file again")
    edition = way.room.build("a")
    run = way.room.publish("there")
    assert run.code == 0, run.said
    assert standing(way) == edition


def test_compressed_copies_stand_beside_texts(reach):
    way = reach("rsync", ', compress: ["gzip", "brotli"]')
    edition = way.room.build("a")
    assert way.room.publish("there").code == 0
    files = standing(way)
    copies = {path: content for path, content in files.items() if path not in edition}
    assert "index.html.gz" in copies and "style.css.br" in copies and "assets/edition-a.css.gz" in copies
    for path, content in copies.items():
        original = gzip.decompress(content) if path.endswith(".gz") else brotli.decompress(content)
        assert original == edition[path[:-3]] and len(content) < len(original)
    before = way.stamp()
    assert way.room.publish("there").counts == (0, 0, len(files))
    assert way.stamp() == before
    # A copy is asked for with its page, so it goes with its page.
    sent = way.room.publish("there", "--clean", "--dry-run").listed("send")
    assert sent.index("style.css.gz") < sent.index("404.html") and "index.html.gz" in sent


def test_a_store_is_told_what_each_file_is(reach):
    way = reach("rclone-s3", ', compress: ["gzip"]')
    way.room.build("a")
    assert way.room.publish("there").code == 0
    expected = {
        "index.html": "text/html; charset=utf-8",
        "style.css": "text/css; charset=utf-8",
        "feed.atom": "application/atom+xml; charset=utf-8",
        "feed.json": "application/json; charset=utf-8",
        "sitemap.xml": "application/xml; charset=utf-8",
        "robots.txt": "text/plain; charset=utf-8",
        "assets/icon.svg": "image/svg+xml",
        "manifest.json": "application/json; charset=utf-8",
        "index.html.gz": "application/gzip",
    }
    for path, kind in expected.items():
        head = way.client.head_object(Bucket=way.bucket, Key="digest/" + path)
        assert head["ContentType"] == kind, path
        assert not head.get("ContentEncoding"), path


def test_files_are_readable_whatever_the_mask(reach):
    way = reach("folder")
    edition = way.room.build("a")
    for path in edition:
        (way.room.folder / "public" / path).chmod(0o600)
    import os

    old = os.umask(0o077)
    try:
        assert way.room.publish("there").code == 0
    finally:
        os.umask(old)
    modes = {oct(p.stat().st_mode & 0o777) for p in (way.folder / "live/current/").rglob("*")}
    assert modes <= {"0o644", "0o755"}
