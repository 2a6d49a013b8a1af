"""The manual page: as the program is now, clean to both formatters, readable at 80 columns, each command and option once."""

import json
import os
import re
import subprocess

import pytest

from conftest import DATELINE, ROOT

PAGE = ROOT / "docs/dateline.1"


@pytest.fixture(scope="module")
def told():
    dump = subprocess.run([DATELINE, "--experimental-dump-help"], capture_output=True, check=True)
    return [c for c in json.loads(dump.stdout)["command"]["subcommands"] if c["commandName"] != "help"]


@pytest.fixture(scope="module")
def shown():
    """The page as `man` shows it in a window of 80 columns, without the marks for bold."""
    run = subprocess.run(
        ["man", "--warnings", "-l", PAGE], env=os.environ | {"MANWIDTH": "80", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stderr == ""
    return re.sub(r".\x08", "", run.stdout)


def test_the_page_is_up_to_date():
    checked = subprocess.run([ROOT / "Scripts/manual", DATELINE, "--check"], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr


def test_mandoc_has_nothing_to_say():
    lint = subprocess.run(["mandoc", "-T", "lint", "-W", "style", PAGE], capture_output=True, text=True, check=False)
    # Which other pages this machine has is not the page's business.
    told = [line for line in (lint.stdout + lint.stderr).splitlines() if "mandoc.db" not in line and "referenced manual not found" not in line]
    assert not told, told


def test_it_fits_eighty_columns(shown):
    assert shown.startswith("DATELINE(1)")
    assert not [line for line in shown.splitlines() if len(line.rstrip()) > 80]


def test_every_command_and_option_stands_once(shown, told):
    reference = shown[shown.index("\nCOMMANDS\n") : shown.index("\nMESSAGES\n")]
    for command in told:
        assert len(re.findall(rf"^   dateline {command['commandName']}$", reference, re.M)) == 1
        synopsis = shown[shown.index("\nSYNOPSIS\n") : shown.index("\nDESCRIPTION\n")]
        assert len(re.findall(rf"^     dateline {command['commandName']}\b", synopsis, re.M)) == 1
    uses = {}
    for command in told:
        for argument in command.get("arguments", []):
            for name in argument.get("names", []):
                if name["kind"] == "long":
                    uses.setdefault(name["name"], set()).add(argument.get("abstract"))
    for name, meanings in uses.items():
        found = re.findall(rf"^     (?:-\w, )?--{name}(?:\s|$)", reference, re.M)
        assert len(found) == len(meanings), f"--{name}: {len(found)} times, with {len(meanings)} meanings"


def test_every_exit_code_is_explained(shown):
    section = shown[shown.index("\nEXIT STATUS\n") : shown.index("\nEXAMPLES\n")]
    assert re.findall(r"^     (\d) ", section, re.M) == ["0", "1", "2", "3", "4"]


def test_hyphens_of_options_can_be_copied(shown):
    assert "‐‐" not in shown and not re.search(r"[‐−]-?(site|clean|jobs)", shown)
