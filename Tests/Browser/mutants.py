"""Breaks a copy of a site in one way at a time and runs the tests that should see it: mutants.py SITE_FOLDER [NAME…]

A mutant is text that is replaced on the heaviest page of a kind, or appended to the style sheet; a test that passes over it is worth nothing.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from site_folder import Built

HERE = Path(__file__).parent
MAIN = r'(<main id="main"[^>]*>)'
# Name: (kind of page, what is replaced, by what, the tests that should fail). Of the kind "style" all is appended to style.css.
MUTANTS = {
    "image without alt": ("home", MAIN, r'\1<img src="./assets/icon.svg" width="20" height="20">', "test_screen_reader"),
    "image from elsewhere": ("article", MAIN, r'\1<p><img src="https://elsewhere.example/x.png" alt="x" width="1" height="1"></p>', "every_look"),
    "image that is missing": ("event", MAIN, r'\1<p><img src="../../assets/none.png" alt="x" width="1" height="1"></p>', "every_look"),
    "image from elsewhere, as a file": ("article", MAIN, r'\1<p><img src="https://elsewhere.example/x.png" alt="x" width="1" height="1"></p>', "test_links"),
    "image from elsewhere, in Firefox": ("article", MAIN, r'\1<p><img src="https://elsewhere.example/x.png" alt="x" width="1" height="1"></p>', "test_firefox"),
    "broken anchor": ("article", r'href="#e1"', 'href="#e999"', "test_links"),
    "broken anchor, percent-encoded": ("article", r'href="#e1"', 'href="#%C3%A9"', "test_links"),
    "broken link": ("country", MAIN, r'\1<p><a href="../zz/index.html">x</a></p>', "test_links"),
    "link of a scheme that runs": ("country", MAIN, r'\1<p><a href="javascript:x">x</a></p>', "test_links"),
    "second h1": ("event", MAIN, r"\1<h1>Encore</h1>", "test_screen_reader"),
    "heading skipped": ("country", MAIN, r"\1<h5>Encore</h5>", "test_screen_reader"),
    "table without headers": ("topic", MAIN, r"\1<table><tr><td>1</td></tr></table>", "test_screen_reader"),
    "Arabic without a language": ("topic", MAIN, r"\1<p>المغرب والبرتغال</p>", "test_screen_reader"),
    "links called alike": ("topics", MAIN, r'\1<p><a href="../index.html">Plus</a></p><p><a href="../events/index.html">Plus</a></p>', "test_screen_reader"),
    "navigation without a name": ("person", r'<nav class="sections" aria-label="[^"]*">', '<nav class="sections">', "test_screen_reader"),
    "no main": ("person", r"<(/?)main", r"<\1div", "test_screen_reader"),
    "id twice": ("source", MAIN, r'\1<p id="main">x</p>', "test_markup"),
    "invalid nesting": ("pair", MAIN, r"\1<ul><p>x</p></ul>", "test_markup"),
    "style in the page": ("pair", MAIN, r'\1<p style="color:red">x</p>', "test_markup"),
    "console message": ("pair", MAIN, r"\1<script>1</script>", "every_look"),
    "text that a script writes": ("event", "<noscript></noscript>|" + MAIN, r"\1<noscript><p>Sans script</p></noscript>", "javascript"),
    "small targets": ("countries", MAIN, r'\1<p class="tiny"><a href="#a">a</a><a href="#b">b</a></p>', "every_look"),
    "heavy page": ("article", MAIN, lambda m: m.group(0) + "<p>" + os.urandom(30_000).hex() + "</p>", "light"),
    "second style sheet": ("timeline", "</head>", '<link rel="stylesheet" href="other.css"></head>', "first_paint"),
    "tab order": ("home", '<a class="skip"', '<a tabindex="0" class="late" href="#main">x</a><a class="skip" tabindex="2"', "test_keyboard"),
    "page nobody links to": ("home", "", "", "reached"),
    "grey on grey": ("style", "", ".lede, .tally, .lane-note, .note { color: #aaa !important }", "every_look"),
    "grey on grey in the dark": ("style", "", "@media (prefers-color-scheme: dark) { .tally, .lane-note, .note { color: #444 !important } }", "every_look"),
    "too wide for a phone": ("style", "", "h1 { min-inline-size: 30rem }", "every_look"),
    "cut off when spaced out": ("style", "", ".colophon p { max-block-size: 3em; overflow: hidden }", "every_look"),
    "text on text": ("style", "", "h1 { margin-block-end: -2.5rem !important }", "every_look"),
    "no outline": ("style", "", ":focus-visible { outline: none !important }", "test_keyboard"),
    "no outline on links, Firefox": ("style", "", ":focus-visible { outline: none !important }", "test_keyboard and firefox"),
    "navigation on paper": ("style", "", "@media print { nav.sections { display: block !important } }", "every_look"),
    "folded on paper": ("style", "", "@media print { .apart::details-content { content-visibility: hidden !important } }", "every_look"),
    "movement": ("style", "", "a { transition: color 1s }", "every_look"),
    "excerpt of nothing": ("style", "", ".lede { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }", "every_look"),
    "no ring on the map": ("style", "", ".map a:focus-visible .room { stroke: none !important }", "test_keyboard"),
    "table without a name": ("feeds", r' aria-labelledby="data">\n<thead>', ">\n<thead>", "test_screen_reader"),
    "another new word in the policy": ("search", "'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-everything'", "valid"),
    "page that asks not to be listed": ("person", "</head>", '<meta name="robots" content="noindex"></head>', "sitemap"),
    "kind that vanished": ("feeds", 'class="page-feeds', 'class="page-pairs', "every_kind"),
    "face from the line": ("style", "", '@font-face { font-family: x; src: url("x.woff2") }', "first_paint"),
}


def broken(site: Path, name: str, copy: Path):
    kind, pattern, text, _ = MUTANTS[name]
    shutil.copytree(site, copy)
    if kind == "style":
        with (copy / "style.css").open("a", encoding="utf-8") as style:
            style.write(text)
        return
    built = Built(copy)
    page = next(group.pages[-1] for group in built.groups if group.kind == kind and group.tree == built.trees[0])
    if name == "page nobody links to":
        (copy / "lost").mkdir()
        shutil.copy(copy / page.path, copy / "lost/index.html")
        return
    whole = page.bytes.decode("utf-8")
    changed = re.sub(pattern, text, whole, count=0 if name == "no main" else 1)
    assert changed != whole, f"{name}: nothing was broken"
    (copy / page.path).write_text(changed, encoding="utf-8")


def seen(site: Path, name: str) -> bool:
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "fr"
        broken(site, name, copy)
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--rootdir", HERE, HERE, "-k", MUTANTS[name][3]]
        run = subprocess.run(command, env=os.environ | {"DATELINE_SITES": str(copy), "DATELINE_ODD_SITES": ""}, capture_output=True, text=True, check=False)
        assert run.returncode in (0, 1), run.stdout + run.stderr
        complaints = [line[4:].strip() for line in run.stdout.splitlines() if line.startswith("E  ")]
        print(f"{'seen' if run.returncode else 'MISSED':<7} {name}: {complaints[0][:140] if complaints else ''}", flush=True)
        return run.returncode == 1


if __name__ == "__main__":
    missed = [name for name in sys.argv[2:] or MUTANTS if not seen(Path(sys.argv[1]).resolve(), name)]
    sys.exit(f"{len(missed)} of {len(sys.argv[2:] or MUTANTS)} missed: {missed}" if missed else 0)
