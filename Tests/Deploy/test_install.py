"""`make install` into a folder of its own: the program works from there, and each shell completes it there."""

import os
import subprocess

import pytest

from conftest import DATELINE, ROOT
from shell import Shell


@pytest.fixture(scope="module")
def prefix(tmp_path_factory):
    folder = tmp_path_factory.mktemp("install") / "usr/local"
    subprocess.run([ROOT / "Scripts/install", DATELINE, folder], check=True)
    return folder


@pytest.fixture(scope="module", params=["bash", "zsh", "fish"])
def shell(request, prefix, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    for name in ("digest", "contact"):
        (folder / name).mkdir()
    for name in ("digest-notes.txt", "story.txt"):
        (folder / name).write_text("…")
    started = Shell(request.param, prefix, folder, tmp_path_factory.mktemp("home"))
    yield started
    started.end()


def test_the_installed_program_begins_and_builds_a_site(prefix, tmp_path):
    environment = {"PATH": f"{prefix}/bin:/usr/bin:/bin"}
    subprocess.run(["dateline", "init", "digest"], cwd=tmp_path, env=environment, check=True)
    built = subprocess.run(["dateline", "build"], cwd=tmp_path / "digest", env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "digest/public/index.html").is_file()


def test_installing_again_leaves_nothing_of_an_older_version(prefix):
    old = prefix / "share/dateline/Templates/gone.mustache"
    old.write_text("of an older version")
    subprocess.run([ROOT / "Scripts/install", DATELINE, prefix], check=True)
    assert not old.exists()
    assert {"Lexicons", "Templates", "content", "deploy"} <= {p.name for p in (prefix / "share/dateline").iterdir()}
    assert not list((prefix / "share").glob("dateline.*"))


def test_a_package_is_made_below_destdir_and_knows_its_place(tmp_path):
    make = ["make", "-s", "-C", ROOT, "install", f"BIN={DATELINE}", f"DESTDIR={tmp_path}", "PREFIX=/usr"]
    subprocess.run(make, check=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["usr"]
    assert (tmp_path / "usr/share/zsh/vendor-completions/_dateline").is_file()
    assert "ExecStart=/usr/bin/dateline nightly" in (tmp_path / "usr/share/dateline/deploy/dateline@.service").read_text("utf-8")


def test_what_is_not_built_cannot_be_installed(tmp_path):
    failed = subprocess.run([ROOT / "Scripts/install", tmp_path / "none", tmp_path / "usr"], capture_output=True, text=True, check=False)
    assert failed.returncode == 2 and "hint: `make build` first" in failed.stderr
    assert not list(tmp_path.iterdir())


def test_everybody_may_read_what_was_installed(prefix):
    closed = [p for p in prefix.rglob("*") if not p.stat().st_mode & 0o004]
    assert not closed


def test_the_manual_page_is_where_man_looks(prefix):
    found = subprocess.run(["man", "--where", "dateline"], env=os.environ | {"MANPATH": f"{prefix}/share/man"}, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == str(prefix / "share/man/man1/dateline.1")


@pytest.mark.parametrize(
    "line,words",
    [
        ("dateline bu", ["dateline", "build"]),
        ("dateline build --cl", ["dateline", "build", "--clean"]),
        ("dateline build --clean --no", ["dateline", "build", "--clean", "--no-brief"]),
        ("dateline che", ["dateline", "check"]),
        ("dateline check --js", ["dateline", "check", "--json"]),
        ("dateline build --site dig", ["dateline", "build", "--site", "digest/"]),
        ("dateline build --articles con", ["dateline", "build", "--articles", "contact/"]),
        ("dateline extract sto", ["dateline", "extract", "story.txt"]),
        ("dateline why sto", ["dateline", "why", "story.txt"]),
        ("dateline init con", ["dateline", "init", "contact/"]),
    ],
)
def test_tab_completes(shell, line, words):
    # A shell on a busy machine may be slow: only then is it given more time.
    for patience in (0.3, 1, 5):
        completed = shell.completed(line, patience)
        if completed == words:
            return
    assert completed == words
