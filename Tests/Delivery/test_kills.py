"""kill -9 at a hundred random moments: a reader misses nothing, and the next run finishes."""

import contextlib
import os
import random
import signal
import time

import pytest

from newsroom import what_a_reader_misses
from ways import NAMES

ROUNDS = {"folder": 32, "rsync": 24, "rsync-ssh": 8, "git": 22, "git-ssh": 8, "rclone-s3": 6}


def seen(way) -> dict[str, bytes]:
    """What a reader sees; the ledger is for us."""
    return {path: content for path, content in way.files().items() if path != "manifest.json"}


@pytest.mark.parametrize("name", NAMES)
def test_a_killed_run(name, reach):
    way = reach(name)
    chance = random.Random(name)
    editions = {"a": way.room.build("a")}
    (way.room.folder / "public").rename(way.room.folder / "public-a")
    editions["b"] = way.room.build("b")
    start = time.monotonic()
    assert way.room.publish("there").code == 0
    duration = time.monotonic() - start
    killed = mixed = 0
    for round in range(ROUNDS[name]):
        edition = "ab"[round % 2]
        way.room.turn_to(edition)
        run = way.room.start("there")
        if round % 3:
            # The sending itself is a part of the run: wait for its first trace, then strike.
            staged = way.room.folder / ".dateline/delivery/there"
            while not staged.exists() and run.poll() is None:
                time.sleep(0.0005)
        time.sleep(chance.uniform(0, duration))
        if run.poll() is None:
            killed += 1
        if chance.random() < 0.4:
            # Its tools work on; what a reader sees is looked at when they are done.
            run.kill()
            run.communicate()
            way.room.wait_until_idle()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)
            run.communicate()
        during = seen(way)
        if what_a_reader_misses(during):
            # The far end of a connection that is gone may have moved while we looked.
            time.sleep(0.5)
            during = seen(way)
        assert what_a_reader_misses(during) == [], f"round {round}"
        mixed += during not in editions.values()
        if round % 4 == 3:
            done = way.room.publish("there")
            assert done.code == 0, f"round {round}: {done.said}"
            assert seen(way) == editions[edition], f"round {round}"
            again = way.room.publish("there")
            assert again.counts == (0, 0, len(editions[edition])), f"round {round}: {again.said}"
    done = way.room.publish("there")
    assert done.code == 0 and seen(way) == editions["ab"[(ROUNDS[name] - 1) % 2]], done.said
    assert killed >= ROUNDS[name] // 3, "the runs were over before they were killed"
    if name in ("folder", "git", "git-ssh"):
        assert mixed == 0, "one edition or the other, never a mix"
    assert [path for path in way.everything() if path not in editions["a"].keys() | editions["b"].keys()] == ["manifest.json"]


def test_a_killed_run_keeps_the_lock_until_its_tool_is_done(reach, tmp_path):
    way = reach("rsync")
    way.room.build("a")
    # An rsync that takes its time, and says when it is at work.
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "rsync").write_text(
        f'#!/bin/sh\n: >"{tmp_path}/working"\nuntil [ -e "{tmp_path}/go" ]; do sleep 0.02; done\nexec /usr/bin/rsync "$@"\n'
    )
    (tools / "rsync").chmod(0o755)
    slow = {"PATH": f"{tools}:{os.environ['PATH']}"}
    run = way.room.start("there", environment=slow)
    while not (tmp_path / "working").exists():
        assert run.poll() is None
        time.sleep(0.01)
    second = way.room.publish_once("there")
    second.failed(3, f"held by publish, process {run.pid}", "wait until it is done")
    run.kill()
    run.communicate()
    assert way.room.publish_once("there").code == 3, "its rsync is still at work"
    (tmp_path / "go").touch()
    assert way.room.publish("there").code == 0
