"""The preview's search index: made beside the pages, and never waited for."""

import os
import shutil
import time
from pathlib import Path

import pytest
from newsroom import ROOT, Preview, wait_for

WHOLE = (
    "mkdir bundle; cd bundle; for name in pagefind.js pagefind-entry.json pagefind.unknown_1f.pf_meta wasm.unknown.pagefind;"
    " do echo '{}' >$name; done"
)


def pagefind_at(path: Path, line: str) -> Path:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def begin(newsroom):
    running = []

    def begin(pagefind):
        running.append(Preview(newsroom, "--port", "0", pagefind=pagefind))
        return running[0]

    yield begin
    for preview in running:
        preview.end()


def test_pages_and_saves_do_not_wait_for_the_index(newsroom, begin, tmp_path):
    gate = tmp_path / "gate"
    preview = begin(pagefind_at(tmp_path / "pagefind", f"while [ ! -e {gate} ]; do sleep 0.05; done; {WHOLE}"))
    assert preview.get("/pagefind/pagefind.js")[0] == 404
    assert "sans index de recherche" in preview.text("/search/")
    newsroom.title(newsroom.brief, "Autre titre")
    preview.says("shown in")
    assert "Autre titre" in preview.text(newsroom.page(newsroom.brief))
    gate.touch()
    wait_for(lambda: preview.get("/pagefind/pagefind.js")[0] == 200, "the index")
    page = preview.text("/search/")
    assert "assets/search.js" in page and "sans index de recherche" not in page
    assert 'href="search/index.html"' in preview.text("/") or "search/index.html" in preview.text("/")
    assert "pagefind/pagefind.js" in preview.text("/manifest.json")
    preview.says("articles indexed in")


def test_the_index_follows_the_briefs_and_nothing_else(newsroom, begin, tmp_path):
    runs = tmp_path / "runs"
    preview = begin(pagefind_at(tmp_path / "pagefind", f"cat pages/articles/*.html | grep -c Neuf >>{runs}; {WHOLE}"))

    def counted():
        return runs.read_text().split() if runs.exists() else []

    wait_for(lambda: counted() == ["0"], "the first index")
    wait_for(lambda: preview.get("/pagefind/pagefind.js")[0] == 200, "the index")
    newsroom.change("Templates/style.css", "body", "/* another look */ body")
    preview.says("style.css: shown in")
    # Longer than a person must have paused.
    time.sleep(4)
    assert counted() == ["0"]
    newsroom.title(newsroom.brief, "Neuf")
    wait_for(lambda: len(counted()) == 2, "the second index")
    assert counted() == ["0", "1"]
    newsroom.write("content/site.yaml", newsroom.read("content/site.yaml") + "search: false\n")
    wait_for(lambda: preview.get("/pagefind/pagefind.js")[0] == 404, "the site without search")
    assert "sans index de recherche" in preview.text("/search/")


def test_an_index_that_cannot_be_made_is_a_warning(begin, tmp_path):
    preview = begin(pagefind_at(tmp_path / "pagefind", "exit 3"))
    preview.says("warning: the site has no search this time: ")
    assert "the site has no search this time" in preview.text("/desk/")
    assert "sans index de recherche" in preview.text("/search/")


def test_a_search_in_a_browser_finds_what_was_just_saved(newsroom, begin, tab):
    own = ROOT / ".build/pagefind/pagefind_bin/pagefind"
    program = str(own) if own.exists() else os.environ.get("DATELINE_PAGEFIND") or shutil.which("pagefind")
    if not program:
        pytest.skip("there is no pagefind: Scripts/setup search")
    preview = begin(program)
    preview.says("articles indexed in")
    tab.goto(preview.base + "search/?q=Larache")
    tab.wait_for_selector("#search-results li")
    assert "zanzibar" not in tab.inner_text("#search-results").lower()
    newsroom.title(newsroom.brief, "Larache et Zanzibar")
    tab.locator("#search-results", has_text="Zanzibar").wait_for()
    assert "/search/?q=Larache" in tab.url
