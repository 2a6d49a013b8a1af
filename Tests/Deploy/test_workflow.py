"""deploy/github-pages.yml, run step by step in clean checkouts: nights that go well, that are refused, and that meet an editor."""

import os
import re
import shutil
import subprocess
import tarfile

import pytest
import yaml

from conftest import DATELINE, ROOT
from workflow import Run

FILE = ROOT / "deploy/github-pages.yml"
HAS_NIGHTLY = b'"commandName" : "nightly"' in subprocess.run([DATELINE, "--experimental-dump-help"], capture_output=True, check=True).stdout
# Stands in for a night that ends in a certain way: what no sample content brings about.
NIGHT = """#!/bin/sh
[ "$1" = nightly ] || exit 9
for last; do :; done
echo "asked: $*"
mkdir -p "$last/nightly" "$last/public" "$last/content/briefs/2026"
echo "# Report of night {code}" >"$last/nightly/report.md"
[ {code} -gt 1 ] || echo "<p>{code}" >"$last/public/index.html"
[ {code} -gt 1 ] || echo "{brief}" >"$last/content/briefs/2026/new.md"
[ {code} -gt 1 ] || echo "# rows" >"$last/content/briefs/written.tsv"
exit {code}
"""


def git(folder, *words):
    return subprocess.run(
        ["git", "-C", folder, "-c", "user.name=desk", "-c", "user.email=desk@digest.example", *words], capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="session")
def source(tmp_path_factory):
    """Dateline's own repository as a workflow would check it out, with what is not committed yet."""
    folder = tmp_path_factory.mktemp("source") / "dateline"
    git(ROOT, "clone", "--quiet", "--no-hardlinks", ROOT, folder)
    for part in ("Scripts", "deploy", "docs", "Templates", "content"):
        shutil.rmtree(folder / part, ignore_errors=True)
        shutil.copytree(ROOT / part, folder / part)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "as it is")
    return folder


@pytest.fixture
def origin(tmp_path, newsroom):
    """The site's repository, with the sample newsroom: articles and the briefs of the nights so far."""
    folder = tmp_path / "origin"
    for part in ("content", "Templates"):
        shutil.copytree(newsroom / part, folder / part)
    git(folder.parent, "init", "--quiet", "--initial-branch=main", folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", "the site")
    git(folder, "config", "receive.denyCurrentBranch", "updateInstead")
    return folder


@pytest.fixture
def runs(tmp_path, origin, source):
    """Starts runs that share their caches, with a `swift` that hands over the program instead of compiling it."""
    tools, caches = tmp_path / "tools", tmp_path / "caches"
    tools.mkdir()
    caches.mkdir()
    swift = tools / "swift"
    swift.write_text(
        f'#!/bin/sh\n[ "$*" = "build --package-path dateline -c release --product dateline" ] || exit 9\n'
        f"mkdir -p dateline/.build/release\ncp -R {DATELINE} {DATELINE.parent}/dateline_*.resources dateline/.build/release/\n"
    )
    swift.chmod(0o755)
    number = iter(range(1, 100))

    def start(night=None, **inputs):
        which = next(number)
        run = Run(FILE, tmp_path / f"run{which}", origin, source, caches, number=which, inputs=inputs, path=f"{tools}:{os.environ['PATH']}")
        if night is not None:
            place = caches / f"dateline-Linux-X64-swift6.3-{git(source, 'rev-parse', 'HEAD').strip()}" / "installed/bin"
            place.mkdir(parents=True, exist_ok=True)
            (place / "dateline").write_text(night)
            (place / "dateline").chmod(0o755)
        return run

    return start


def published(run):
    with tarfile.open(run.artifacts / "github-pages.tar") as archive:
        return {name.removeprefix("./") for name in archive.getnames()}


@pytest.mark.skipif(not HAS_NIGHTLY, reason="this program has no nightly command yet")
def test_a_night_from_nothing_and_the_next(runs, origin):
    """A project's page on GitHub: the site stands under a path."""
    settings = origin / "content/site.yaml"
    settings.write_text(re.sub(r"(?m)^base_url: .*$", 'base_url: "https://owner.github.io/digest/"', settings.read_text("utf-8")), "utf-8")
    git(origin, "commit", "--quiet", "--all", "-m", "where it will be")
    first = runs()
    assert first.job("night"), first.log
    assert "Build the program" in first.ran
    assert {"index.html", "404.html", "style.css", "feed.atom"} <= published(first)
    assert not [name for name in published(first) if "/." in f"/{name}"[:-1]]
    assert (first.artifacts / "report/status.json").is_file()
    assert first.summary.read_text("utf-8").strip()
    assert first.job("keep"), first.log
    assert first.job("publish")
    second = runs()
    assert second.job("night"), second.log
    assert "Build the program" not in second.ran
    assert published(second) == published(first)


def test_the_program_is_built_and_installed_where_none_is_cached(runs):
    run = runs()
    run.workflow["jobs"]["night"]["steps"] = [
        s for s in run.workflow["jobs"]["night"]["steps"] if s["name"] in ("The site", "Dateline's source", "System libraries", "Build the program")
    ]
    assert run.job("night"), run.log
    installed = run.folder / "night/installed/bin/dateline"
    built = subprocess.run([installed, "build", "--site", run.folder / "night/site"], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert (run.folder / "night/site/public/index.html").is_file()


@pytest.mark.parametrize("code", [0, 1])
def test_a_good_night_is_published_and_its_briefs_are_kept(runs, origin, code):
    run = runs(NIGHT.format(code=code, brief="b"))
    assert run.job("night"), run.log
    assert "Build the program" not in run.ran
    assert ("::warning::" in run.log) == (code == 1)
    assert published(run) >= {"index.html"}
    assert run.summary.read_text() == f"# Report of night {code}\n"
    assert run.job("keep") and run.job("publish"), run.log
    assert git(origin, "show", "main:content/briefs/2026/new.md") == "b\n"
    # What was deleted is known from it.
    assert git(origin, "show", "main:content/briefs/written.tsv") == "# rows\n"
    assert git(origin, "log", "--format=%an", "-1", "main").strip() == "github-actions[bot]"
    assert not git(origin, "diff", "--name-only", f"{run.sha}", "main", "--", ":!content/briefs").strip()


@pytest.mark.parametrize("code", [2, 3, 4])
def test_a_bad_night_publishes_nothing_but_its_report(runs, code):
    runs(NIGHT.format(code=0, brief="b")).job("night")
    run = runs(NIGHT.format(code=code, brief="c"))
    assert not run.job("night")
    assert "::error::" in run.log
    assert sorted(p.name for p in run.artifacts.iterdir()) == ["report"]
    assert f"# Report of night {code}" in run.summary.read_text()
    # The next night still begins from the last good edition.
    third = runs(NIGHT.format(code=4, brief="d"))
    third.job("night")
    assert (third.folder / "night/site/public/index.html").read_text() == "<p>0\n"


def test_nothing_is_committed_where_no_brief_changed(runs, origin):
    run = runs(NIGHT.format(code=0, brief="b"))
    assert run.job("night") and run.job("keep")
    before = git(origin, "rev-parse", "main")
    again = runs(NIGHT.format(code=0, brief="b"))
    assert again.job("night") and again.job("keep"), again.log
    assert git(origin, "rev-parse", "main") == before and "No brief has changed." in again.log


def push_edit(origin, path, text):
    (origin / path).parent.mkdir(parents=True, exist_ok=True)
    (origin / path).write_text(text)
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "-m", "an editor's")


def test_an_editors_push_meanwhile_is_kept_beside_the_new_briefs(runs, origin):
    run = runs(NIGHT.format(code=0, brief="b"))
    assert run.job("night")
    run.before_push = lambda: push_edit(origin, "content/briefs/2026/other.md", "mine\n")
    assert run.job("keep"), run.log
    assert git(origin, "show", "main:content/briefs/2026/new.md") == "b\n"
    assert git(origin, "show", "main:content/briefs/2026/other.md") == "mine\n"


def test_an_editors_push_of_the_same_brief_wins(runs, origin):
    run = runs(NIGHT.format(code=0, brief="b"))
    assert run.job("night")
    run.before_push = lambda: push_edit(origin, "content/briefs/2026/new.md", "mine\n")
    assert run.job("keep"), run.log
    assert git(origin, "show", "main:content/briefs/2026/new.md") == "mine\n"
    assert "::warning::" in run.log


@pytest.mark.parametrize("allowed", [True, False])
def test_a_shrunken_edition_is_allowed_by_hand_alone(runs, allowed):
    run = runs(NIGHT.format(code=0, brief="b"), allow_shrink=allowed)
    assert run.job("night"), run.log
    asked = re.search(r"^asked: (.+)$", run.log, re.M)[1]
    assert asked == ("nightly --no-publish --allow-shrink --site site" if allowed else "nightly --no-publish --site site")


def test_it_asks_for_no_more_than_it_needs():
    workflow = yaml.safe_load(FILE.read_text("utf-8"))
    # PyYAML reads the key `on` as a truth value.
    assert set(workflow[True]) == {"schedule", "push", "workflow_dispatch"}
    assert workflow["permissions"] == {}
    assert {name: job["permissions"] for name, job in workflow["jobs"].items()} == {
        "night": {"contents": "read"},
        "keep": {"contents": "write"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    assert workflow["concurrency"]["cancel-in-progress"] is False
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        for step in job["steps"]:
            assert re.fullmatch(r"actions/[a-z-]+(/[a-z]+)?@v\d+", step.get("uses", "actions/x@v1"))
            # What a person types into a form, or a branch is called, never becomes part of a script.
            assert "${{" not in step.get("run", "")
