"""The documentation: links lead somewhere, commands and options exist, messages are the program's own, the monitor's rule works."""

import datetime
import json
import re
import subprocess

import pytest

from conftest import DATELINE, ROOT

PAGES = sorted((ROOT / "docs").glob("*.md")) + [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
# The program's commands, once each of them is there.
COMMANDS = {
    c["commandName"]: c
    for c in json.loads(subprocess.run([DATELINE, "--experimental-dump-help"], capture_output=True, check=True).stdout)["command"]["subcommands"]
}
# Named in the documentation before the program has them.
COMING = {"preview", "publish", "nightly"} - set(COMMANDS)


def anchors(page) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.M)
    return {re.sub(r"[^\w\- ]", "", head.replace("`", "").lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    wrong = []
    for link in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        path, _, fragment = link.partition("#")
        if re.match(r"[a-z]+:", link) or (path in ("preview.md", "publishing.md") and COMING):
            continue
        target = page.parent / path if path else page
        if not target.exists() or (fragment and fragment not in anchors(target)):
            wrong.append(link)
    assert not wrong


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_and_options_exist(page):
    """In what a reader types: the blocks of sh, and code within the text."""
    text = page.read_text("utf-8")
    typed = re.findall(r"^```sh\n(.*?)^```", text, re.S | re.M)
    typed = [line for block in typed for line in block.splitlines()] + re.findall(r"`(dateline [^`]+)`", text)
    wrong = []
    for line in typed:
        for call in re.findall(r"(?:^|\s|/)dateline ((?:[a-z]+)(?: [^|;&#]*)?)", line):
            name, *words = call.split()
            if name in COMING or name == "dateline":
                continue
            known = {"--" + n["name"] for a in COMMANDS.get(name, {}).get("arguments", []) for n in a.get("names", []) if n["kind"] == "long"}
            if name not in COMMANDS or [w for w in words if w.startswith("--") and w.split("=")[0] not in known]:
                wrong.append(line)
    assert not wrong


def test_quoted_messages_are_the_programs_own():
    source = "\n".join(p.read_text("utf-8") for p in sorted((ROOT / "Sources").rglob("*.swift"))).replace('\\"', '"')
    # Those of the tables' first columns; of others' programs and of the system there are a few.
    others = ("Host key", "Permission denied", "Read-only", "error while loading", "Unknown option", "unknown directive", "…: No space")
    page = (ROOT / "docs/troubleshooting.md").read_text("utf-8")
    if COMING:
        page = page[: page.index("## Publishing, and nights")]
    missing = []
    for row in re.findall(r"^\| (`[^|]+?) \|", page, re.M):
        for message in re.findall(r"`([^`]+)`", row):
            parts = [part.strip(" \"'") for part in message.split("…")]
            if message.startswith(others) or message in ("undated", "base_url", "404.html"):
                continue
            if not all(part in source for part in parts if len(part) > 2):
                missing.append(message)
    assert not missing


def monitor_rules():
    page = (ROOT / "docs/nightly-server.md").read_text("utf-8")
    return [line for line in re.findall(r"^(?:jq|test) .+$", page, re.M) if "status.json" in line]


@pytest.mark.parametrize("rule", monitor_rules(), ids=lambda rule: rule.split()[0])
@pytest.mark.parametrize("hours,fine", [(1, True), (25, True), (27, False), (24 * 365, False), (None, False)])
def test_the_monitors_rule(tmp_path, rule, hours, fine):
    now = datetime.datetime.now(datetime.timezone.utc)
    good = None if hours is None else {"finished": (now - datetime.timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ"), "pages": 300, "briefs": 35, "target": "live"}
    status = {"version": 1, "result": "refused", "exit": 3, "started": "2099-01-01T02:00:00Z", "finished": "2099-01-01T02:00:09Z", "target": "live", "good": good}
    (tmp_path / "status.json").write_text(json.dumps(status, separators=(",", ":")) + "\n")
    told = rule.replace("/srv/dateline/digest/nightly/status.json", str(tmp_path / "status.json"))
    assert (subprocess.run(["/bin/sh", "-c", told], capture_output=True, check=False).returncode == 0) == fine


def test_there_are_two_rules_for_a_monitor():
    assert [rule.split()[0] for rule in monitor_rules()] == ["jq", "test"]
