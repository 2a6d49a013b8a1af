"""Whether what the style sheet's tokens say can be read: every pair of ink and ground, in light, dark and on paper.

Worked out from the tokens alone (WCAG 2.2, 1.4.3 and 1.4.11), so that it needs no browser: a designer who changes a colour runs it alone.
"""

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).parents[2] / "Templates/style.css").read_text()

# ink on ground; text wants 4.5 : 1
TEXT = [
    *[(ink, ground) for ink in ("ink", "soft", "faint", "accent") for ground in ("paper", "panel")],
    ("ink", "wash"), ("soft", "wash"),
    ("paper", "ink"),      # banner, skip link, marks
    ("paper", "soft"),     # what the desk set
    ("paper", "accent"),   # numbers of accounts
    ("ink", "level-1"), ("ink", "level-2"), ("ink", "level-3"),
    ("on-dark", "level-4"), ("on-dark", "level-5"),
]
# what is seen and not read; 3 : 1
GRAPHIC = [
    ("accent", "paper"), ("accent", "panel"), ("accent", "rule"),   # bars, focus, the strip
    ("accent-line", "paper"),                                       # the underline of links
    ("rule-strong", "paper"), ("faint", "paper"),                   # rules over dates
]


def inside(text):
    """The declarations between the first brace and its end."""
    at = text.index("{") + 1
    depth, end = 1, at
    while depth:
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        end += 1
    return text[at : end - 1]


def block(start):
    """The declarations between the first brace after `start` and its end."""
    return "".join(inside(SHEET[found.start() :]) for found in re.finditer("^" + re.escape(start), SHEET, re.MULTILINE))


def colours(text):
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\s*;", text))


LIGHT = colours(block(":root"))
SCHEMES = {
    "light": LIGHT,
    "dark": LIGHT | colours(block("@media (prefers-color-scheme: dark)")),
    "paper": LIGHT | colours(block("@media print")),
}


def channels(colour):
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(2 * d for d in digits)
    return [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]


def luminance(rgb):
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def short_of(pairs, least, tokens):
    return [
        f"--{ink} on --{ground}: {ratio:.2f}"
        for ink, ground in pairs
        if (ratio := contrast(channels(tokens[ink]), channels(tokens[ground]))) < least
    ]


def test_the_measure_is_right():
    assert round(contrast([0, 0, 0], [1, 1, 1]), 2) == 21
    assert round(contrast(channels("#777777"), channels("#fff")), 2) == 4.48


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_ink_can_be_read_on_every_ground(scheme):
    assert not short_of(TEXT, 4.5, SCHEMES[scheme])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_not_read_can_be_seen(scheme):
    assert not short_of(GRAPHIC, 3, SCHEMES[scheme])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_dot_stands_out_from_the_land(scheme):
    tokens = SCHEMES[scheme]
    opacity = float(re.search(r"\.dot \{[^}]*fill-opacity: ([\d.]+)", SHEET).group(1))
    land, accent = channels(tokens["land"]), channels(tokens["accent"])
    seen = [opacity * a + (1 - opacity) * l for a, l in zip(accent, land)]
    assert contrast(seen, land) >= 3


def test_both_schemes_have_the_same_colours():
    assert set(SCHEMES["dark"]) == set(LIGHT)
    assert not set(LIGHT) - set(colours(block("@media (prefers-color-scheme: dark)")))


def test_colours_stand_among_the_tokens_alone():
    """Paper alone has black and white of its own."""
    rules = SHEET[SHEET.index("/* 2 Ground") :]
    for start in ("@media print", "@page"):
        while start in rules:
            at = rules.index(start)
            rules = rules[:at] + rules[at:].partition("{")[2].replace(inside(rules[at:]), "", 1)
    assert not re.findall(r"(?<![\w&])#[0-9a-fA-F]{3,8}\b(?=[^{}]*;)", rules)
