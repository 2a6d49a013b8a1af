"""The style sheet, read by a CSS parser and asked of both browsers.

The Nu checker has a CSS part, but the packaged one (June 2020) knows no logical property, no `:is()` and no system colour: of its
270 messages about ours none was a mistake. Instead each declaration and each selector must be known to Chromium or to Firefox.
"""

import re
from pathlib import Path

import pytest
import tinycss2

# What neither browser takes, and why it stands there.
OTHERS = {
    ".apart summary::-webkit-details-marker": "Safari up to 18",
    ".menu summary::-webkit-details-marker": "Safari up to 18",
    "line-clamp": "the standard's name of -webkit-line-clamp, which stands beside it",
}
NESTED = {"media", "supports", "container", "layer"}


def rules_of(text: str):
    """The rules of a style sheet, those inside media queries too: (selector, declarations)."""
    found, wrong = [], []

    def walk(nodes):
        for node in nodes:
            if node.type == "error":
                wrong.append(f"line {node.source_line}: {node.message}")
            elif node.type == "at-rule" and node.lower_at_keyword in NESTED:
                walk(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
            elif node.type == "qualified-rule":
                inside = tinycss2.parse_declaration_list(node.content, skip_comments=True, skip_whitespace=True)
                wrong.extend(f"line {d.source_line}: {d.message}" for d in inside if d.type == "error")
                found.append((tinycss2.serialize(node.prelude).strip(), [d for d in inside if d.type == "declaration"]))

    walk(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))
    return found, wrong


@pytest.fixture(scope="module")
def style():
    return (Path(__file__).resolve().parents[2] / "Templates/style.css").read_text("utf-8")


def test_both_browsers_know_what_the_style_sheet_says(style, tab, firefox_tab):
    rules, wrong = rules_of(style)
    asked = [["selector", selector, selector] for selector, _ in rules]
    asked += [
        [f"line {d.source_line}", d.name, tinycss2.serialize(d.value).strip()] for _, inside in rules for d in inside if not d.name.startswith("--")
    ]
    known = []
    for browser in (tab, firefox_tab):
        known.append(
            browser.page.evaluate(
                "asked => asked.map(([kind, name, value]) => kind === 'selector' ? CSS.supports(`selector(${name})`) || name.includes(',') && "
                "(() => { try { return !document.querySelector(name) || true } catch { return false } })() : CSS.supports(name, value))",
                asked,
            )
        )
    wrong += [f"{kind}: {name}: {value}" for (kind, name, value), *known in zip(asked, *known, strict=True) if not any(known) and name not in OTHERS]
    assert not wrong, "\n".join(wrong)


def test_every_token_that_is_used_is_set_and_every_one_set_is_used(style):
    set_here = set(re.findall(r"(--[\w-]+)\s*:", style))
    used = set(re.findall(r"var\((--[\w-]+)", style))
    assert not used - set_here, f"used and never set: {sorted(used - set_here)}"
    assert not set_here - used, f"set and never used: {sorted(set_here - used)}"


def test_every_block_is_closed_before_the_next_part_begins(style):
    """A brace that is missing is no error to a browser: what follows is then said for paper alone."""
    depth, wrong = 0, []
    for number, line in enumerate(re.sub(r"/\*.*?\*/", lambda c: re.sub(r"[^\n]", " ", c[0]), style, flags=re.DOTALL).split("\n"), 1):
        if line.startswith(("@", ".", ":", "[", "#")) and depth:
            wrong.append(f"line {number}: begins inside a block that is still open: {line[:60]}")
            depth = 0
        depth += line.count("{") - line.count("}")
    assert not wrong and not depth, "\n".join(wrong) or "a block is open at the end"
