"""What is in the place of our files, or of the folders above them, and is not ours: nothing is sent, and nothing written through it."""

import pytest

from newsroom import files_below

DISKS = ["rsync", "rsync-ssh", "rclone-disk"]


@pytest.fixture(params=DISKS)
def disk(request, reach):
    return reach(request.param)


@pytest.mark.parametrize("options", [[], ["--clean"]])
@pytest.mark.parametrize("path", ["feed.atom", "manifest.json"])
def test_a_folder_in_the_place_of_a_file(disk, path, options):
    disk.room.build("a")
    www = disk.folder / "www"
    (www / path / "sub").mkdir(parents=True)
    (www / path / "sub/notes.txt").write_text("theirs")
    disk.room.publish("there", *options).failed(4, path, "move it away")
    assert disk.everything() == [f"{path}/sub/notes.txt"]


@pytest.mark.parametrize("options", [[], ["--clean"]])
def test_a_file_in_the_place_of_a_folder(disk, options):
    disk.room.build("a")
    www = disk.folder / "www"
    www.mkdir()
    (www / "assets").write_text("theirs")
    disk.room.publish("there", *options).failed(4, "assets at the target is not a file of ours", "move it away")
    assert disk.everything() == ["assets"]


@pytest.mark.parametrize("options", [[], ["--clean"], ["--dry-run"]])
@pytest.mark.parametrize("path", ["assets", "index.html", "manifest.json"])
@pytest.mark.parametrize("first", [True, False])
def test_a_link_in_the_place_of_ours(disk, path, options, first):
    www, victim = disk.folder / "www", disk.folder / "victim"
    if first:
        www.mkdir()
    else:
        disk.room.build("a")
        assert disk.room.publish("there").code == 0
        (www / path).rename(victim)
    if not victim.exists() and path == "assets":
        victim.mkdir()
        (victim / "theirs.css").write_text("theirs")
    elif not victim.exists():
        victim.write_text("theirs")
    (www / path).symlink_to(victim)
    disk.room.build("b")
    view = lambda: (files_below(victim) if victim.is_dir() else victim.read_bytes(), files_below(www))
    before = view()
    run = disk.room.publish("there", *options)
    run.failed(4, f"{path} at the target is not a file of ours", "move it away")
    assert view() == before and (www / path).is_symlink()


def test_many_files_and_other_peoples_beside_them(disk):
    edition = disk.room.build("a")
    assert disk.room.publish("there").code == 0
    www = disk.folder / "www"
    (www / "theirs [1]").mkdir()
    (www / "theirs [1]" / "odd\nname -> x").write_text("theirs")
    (www / "theirs").symlink_to("/etc")
    for clean in [["--clean"], []]:
        disk.room.publish("there", *clean)
        assert (www / "theirs [1]" / "odd\nname -> x").exists() and (www / "theirs").is_symlink()
    edition = disk.room.build("b")
    assert disk.room.publish("there").code == 0
    assert edition.items() <= disk.files().items()


@pytest.mark.parametrize("path", ["assets/many", "assets/many/7.css", "assets/odd [1].css"])
def test_a_link_among_many_files(disk, path):
    many = disk.room.folder / "Templates/assets/many"
    many.mkdir()
    for number in range(1100):
        (many / f"{number}.css").write_text(f"p {{ order: {number} }}\n")
    (many.parent / "odd [1].css").write_text("p { order: 1 }\n")
    edition = disk.room.build("a")
    assert path in edition or path == "assets/many"
    assert disk.room.publish("there").code == 0
    assert edition.items() <= disk.files().items()
    www, victim = disk.folder / "www", disk.folder / "victim"
    (www / path).rename(victim)
    (www / path).symlink_to(victim)
    disk.room.publish("there", "--clean").failed(4, f"{path} at the target is not a file of ours", "move it away")
    if path == "assets/odd [1].css":
        (many.parent / "odd [1].css").write_text("p { order: 2 }\n")
        disk.room.build("a")
        disk.room.publish("there").failed(4, f"{path} at the target is not a file of ours", "move it away")
        assert victim.read_text() == "p { order: 1 }\n"
