"""What goes wrong is said once, with the cure; the old edition stays, and nothing secret is printed."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from newsroom import CLONE, what_a_reader_misses
from services import S3, free_port


def readers_view(way):
    return {path: content for path, content in way.files().items() if path != "manifest.json"}


@pytest.mark.parametrize("name", ["rsync", "git", "rclone-s3"])
def test_a_missing_tool(name, reach, tmp_path):
    way = reach(name)
    way.room.build("a")
    tool = name.split("-")[0]
    empty = tmp_path / "bin"
    empty.mkdir()
    way.room.publish("there", environment={"PATH": str(empty)}).failed(4, f"{tool} was not found", f"apt-get install {tool}")


@pytest.mark.parametrize("name", ["rsync-ssh", "git-ssh"])
def test_the_wrong_key_and_an_unknown_host_key(name, reach, sshd):
    way = reach(name)
    edition = way.room.build("a")
    assert way.room.publish("there").code == 0
    way.room.build("b")
    variable = "RSYNC_RSH" if name == "rsync-ssh" else "GIT_SSH_COMMAND"
    wrong = way.room.publish("there", environment={variable: sshd.client("stranger", "known")})
    wrong.failed(4, "Permission denied (publickey", "authorized_keys")
    unknown = way.room.publish("there", environment={variable: sshd.client("user", "nobody")})
    unknown.failed(4, "Host key verification failed", "compare the key's fingerprint")
    assert readers_view(way) == edition


@pytest.mark.parametrize(
    "address, what, hint",
    [
        ('to: "rsync", path: "nobody.invalid:/srv"', "ould not resolve host", "spelt right"),
        ('to: "rsync", path: "127.0.0.1:/srv", port: PORT', "Connection refused", "is the port right"),
        ('to: "git", repository: "ssh://nobody.invalid/x.git"', "ould not resolve host", "spelt right"),
        ('to: "git", repository: "http://127.0.0.1:PORT/x.git"', "unable to access", "is the address right"),
        ('to: "git", repository: "/nonexistent/x.git"', "does not", "correct `repository`"),
        ('to: "rclone", path: "nowhere:bucket"', "didn't find section", "rclone config"),
    ],
)
def test_a_target_that_is_not_there(room, address, what, hint):
    room.targets = f"  there: {{ {address.replace('PORT', str(free_port()))} }}\n"
    room.build("a")
    room.publish("there").failed(4, what, hint)


def test_a_store_that_does_not_take_it(reach):
    way = reach("rclone-s3")
    way.room.targets = '  there: { to: "rclone", path: "store:no-such-bucket/digest" }\n'
    way.room.build("a")
    run = way.room.publish("there")
    run.failed(4, "ucket", "there is no such bucket")
    assert S3.SECRET not in run.said and S3.KEY not in run.said
    assert "no-such-bucket" not in [bucket["Name"] for bucket in way.client.list_buckets()["Buckets"]]


def test_a_store_whose_credentials_are_wrong(room, tmp_path):
    os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "0"
    try:
        server = S3(tmp_path)
    finally:
        del os.environ["INITIAL_NO_AUTH_ACTION_COUNT"]
    try:
        room.environment.update(server.environment)
        room.targets = '  there: { to: "rclone", path: "store:bucket/digest" }\n'
        room.build("a")
        run = room.publish("there")
        assert run.code == 4 and run.err.count(": error: ") == 1, run.said
        assert "rclone" in run.err and "hint: " in run.err, run.said
        assert S3.SECRET not in run.said and S3.KEY not in run.said
    finally:
        server.stop()


may_mount = subprocess.run(["unshare", "-m", "true"], capture_output=True).returncode == 0


@pytest.fixture
def disk(tmp_path):
    """A small disk of its own, mounted where the tests of this process see it."""
    if not may_mount:
        pytest.skip("a small disk can only be mounted by root")
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", place], check=True)
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.parametrize("name", ["folder", "rsync", "git"])
def test_a_full_disk_and_a_read_only_one(name, reach, disk):
    way = reach(name)
    # The same target, on the small disk.
    if name == "git":
        shutil.move(way.folder / "there.git", disk / "there.git")
    way.folder = disk
    way.name_it()
    first = way.room.build("a")
    run = way.room.publish("there")
    assert run.code == 0, run.said
    way.room.build("b")

    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    run = way.room.publish("there")
    assert run.code == 4 and run.err.count(": error: ") == 1, run.said
    assert re.search("ead-only|remote unpack failed", run.err) and "read-only" in run.err.split("hint: ")[1], run.said
    assert readers_view(way) == first
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)

    free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
    filling = disk / "filling"
    with open(filling, "wb") as file:
        file.write(b"x" * (free - 100_000))
    run = way.room.publish("there")
    assert run.code == 4 and run.err.count(": error: ") == 1, run.said
    assert "No space left" in run.err and "room" in run.err.split("hint: ")[1], run.said
    view = readers_view(way)
    assert what_a_reader_misses(view) == []
    if name in ("folder", "git"):
        assert view == first
    filling.unlink()
    edition = way.room.build("b")
    assert way.room.publish("there").code == 0
    assert readers_view(way) == edition


def test_a_folder_that_may_not_be_written(reach, tmp_path):
    if os.getuid() == 0:
        pytest.skip("root may write everywhere")
    way = reach("rsync")
    way.room.build("a")
    (tmp_path / "www").mkdir(mode=0o555)
    way.room.publish("there").failed(4, "ermission denied", "owner or mode")


def test_two_at_once(reach):
    way = reach("rclone-s3")
    edition = way.room.build("a")
    runs = [way.room.start("there") for _ in range(4)]
    ended = [(run.communicate(), run.returncode) for run in runs]
    codes = sorted(code for _, code in ended)
    assert codes[0] == 0 and set(codes) <= {0, 3}, ended
    for (_, err), code in ended:
        assert code == 0 or "held by publish, process" in err
    assert readers_view(way) == edition


def test_secrets_are_never_printed(room, tmp_path):
    secret = "hunter22-hunter22"
    room.environment |= {"DEPLOY_TOKEN": secret, "GIT_TRACE_CURL": "1", "GIT_CURL_VERBOSE": "1"}
    # The address comes from git's own configuration, as a person would have it.
    (tmp_path / "gitconfig").write_text(
        f'[url "http://me:{secret}@127.0.0.1:{free_port()}/"]\n\tinsteadOf = forge:\n[http]\n\textraHeader = X: {secret}\n'
    )
    room.environment["GIT_CONFIG_GLOBAL"] = str(tmp_path / "gitconfig")
    room.targets = '  there: { to: "git", repository: "forge:me/digest.git" }\n'
    room.build("a")
    run = room.publish("there")
    assert run.code == 4, run.said
    assert secret not in run.said and "me:" not in run.said, run.said
    # A tool that says everything it knows.
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "rsync").write_text('#!/bin/sh\nenv >&2\necho "the token is $DEPLOY_TOKEN" >&2\nexit 9\n')
    (tools / "rsync").chmod(0o755)
    room.targets = '  there: { to: "rsync", path: "/srv/nowhere" }\n'
    room.build("a")
    run = room.publish("there", environment={"PATH": f"{tools}:/usr/bin:/bin"})
    assert run.code == 4 and "the token is █████" in run.err, run.said
    assert secret not in run.said


def test_what_a_host_does_not_take_is_refused_before_anything_travels(room, tmp_path):
    # The tables are files: a plan that takes more, or a host that takes less, needs no new program.
    tables = tmp_path / "home/Circulation"
    shutil.copytree(CLONE / "Sources/Circulation/Data", tables)
    with open(tables / "hosts.tsv", "a") as file:
        file.write("netlify\tfiles\t10\n")
    room.environment["DATELINE_HOME"] = str(tables.parent)
    room.targets = f'  there: {{ to: "folder", path: "{tmp_path}/live", host: "netlify" }}\n'
    # The ledger, _headers and _redirects are files too.
    files = len(room.build("a")) + 3
    room.publish("there").failed(3, f"{files} files, and netlify takes 10", "publish fewer articles")
    assert not (tmp_path / "live").exists()


def test_the_configuration_of_a_user_changes_no_bytes(reach, tmp_path):
    way = reach("git")
    (tmp_path / "gitconfig").write_text("[core]\n\tautocrlf = true\n\teol = crlf\n[commit]\n\tgpgSign = true\n[push]\n\tgpgSign = true\n")
    way.room.environment["GIT_CONFIG_GLOBAL"] = str(tmp_path / "gitconfig")
    (way.room.folder / "Templates/assets/odd.css").write_bytes(b"a\r\nb\nc\r")
    edition = way.room.build("a")
    assert way.room.publish("there").code == 0
    assert way.git("cat-file", "blob", "gh-pages:assets/odd.css") == b"a\r\nb\nc\r"
    assert readers_view(way) == edition
