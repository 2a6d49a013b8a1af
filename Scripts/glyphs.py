#!/usr/bin/env python3
"""Make Templates/card/display.tsv, label.tsv and naskh.tsv: the letters that a social card is drawn with.

Usage: Scripts/glyphs.py DISPLAY.ttf LABEL.ttf NASKH.ttf     (needs fonttools and uharfbuzz)

A card has to look the same on every machine, so its letters are data of ours and not the machine's fonts. Outlines are
in thousandths of an em, y downwards from the baseline; Arabic letters stand in the four forms that joining gives them,
shaped by HarfBuzz here so that the program only has to choose a form.
"""

import sys
import unicodedata

import uharfbuzz as hb
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

LATIN = [chr(c) for c in [*range(0x20, 0x7F), *range(0xA1, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x1E9E,
                          0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
                          0x2026, 0x2039, 0x203A, 0x20AC, 0x2022, 0x2030]]  # fmt: skip
PAIRS = [c for c in LATIN if c.isascii() and c.isalpha()] + list(".,’-")
# Joins on both sides, on the right only, or not at all.
DUAL = "بتثجحخسشصضطظعغفقكلمنهيئپچڤگکیى"
RIGHT = "اأإآدذرزوؤةژٱ"
ALONE = "ء،؛؟٪«»ـ٠١٢٣٤٥٦٧٨٩"
LAMALEF = ["لا", "لأ", "لإ", "لآ"]
JOINER = "\u200d"


def opened(path):
    return TTFont(path), hb.Font(hb.Face(hb.Blob.from_file_path(path)))


def shaped(font, text, rtl=False):
    """Advance and outline of a text as the font sets it, in thousandths of an em."""
    outlines, setter = font
    glyphs, order, scale = outlines.getGlyphSet(), outlines.getGlyphOrder(), 1000 / outlines["head"].unitsPerEm
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    if rtl:
        buffer.direction, buffer.script = "rtl", "Arab"
    hb.shape(setter, buffer, {"kern": True, "liga": not text.isascii()})
    x, path, at, start = 0, [], (0, 0), (0, 0)
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions):
        if info.codepoint == 0:
            return None
        pen = DecomposingRecordingPen(glyphs)
        glyphs[order[info.codepoint]].draw(pen)
        left, up = x + position.x_offset, position.y_offset
        for verb, points in pen.value:
            steps, at = written(verb, [(round((px + left) * scale), round(-(py + up) * scale)) for px, py in points], at)
            path += steps
            start = at if verb == "moveTo" else start
            at = start if verb == "closePath" else at
        x += position.x_advance
    return round(x * scale), "".join(path)


def written(verb, points, at):
    """One step of an outline as SVG writes it, counted from where the last step ended: m, l, q and z."""
    if verb in ("closePath", "endPath"):
        return ["z"], at
    if verb in ("moveTo", "lineTo"):
        return [verb[0] + short(points, at)], points[0]
    assert verb == "qCurveTo", verb
    steps, controls = [], points[:-1]
    for i, control in enumerate(controls):
        # TrueType leaves out the points on the curve that lie halfway between two controls.
        end = points[-1] if i == len(controls) - 1 else tuple((a + b) // 2 for a, b in zip(control, controls[i + 1]))
        steps.append("q" + short([control, end], at))
        at = end
    return steps, at


def short(points, at):
    text = ""
    for number in (points[k][axis] - at[axis] for k in range(len(points)) for axis in (0, 1)):
        text += f"{number}" if number < 0 or not text else f" {number}"
    return text


def write(name, rows, pairs, note):
    with open(f"Templates/card/{name}.tsv", "w", encoding="utf-8") as file:
        file.write(f"# {note}\n# Made by Scripts/glyphs.py. Under the SIL Open Font License 1.1, as the letters it was made from: NOTICE.\n")
        file.write("# glyph: its code points in hexadecimal, and the form that joining gives it; kern: what stands between two, then a number.\n")
        for row in rows + pairs:
            file.write("\t".join(map(str, row)) + "\n")


def latin(name, path, note):
    font = opened(path)
    rows, seen = [], {}
    for c in LATIN:
        if (found := shaped(font, c)) is not None:
            rows.append(("glyph", f"{ord(c):04X}", "", *found))
            seen[c] = found[0]
    pairs = []
    for a in PAIRS:
        for b in PAIRS:
            kern = shaped(font, a + b)[0] - seen[a] - seen[b]
            if abs(kern) >= 12:
                pairs.append(("kern", f"{ord(a):04X}", f"{ord(b):04X}", kern))
    write(name, rows, pairs, note)


def arabic(name, path, note):
    font, rows = opened(path), []

    def add(letters, form, text):
        found = shaped(font, text, rtl=True)
        assert found is not None, letters
        rows.append(("glyph", " ".join(f"{ord(c):04X}" for c in letters), form, *found))

    for c in DUAL:
        add(c, "", c)
        add(c, "initial", c + JOINER)
        add(c, "medial", JOINER + c + JOINER)
        add(c, "final", JOINER + c)
    for c in [*RIGHT, *LAMALEF]:
        add(c, "", c)
        add(c, "final", JOINER + c)
    for c in ALONE:
        add(c, "", c)
    write(name, sorted(rows, key=lambda row: (row[1], row[2])), [], note)


latin("display", sys.argv[1], "The letters of a card's headline: Noto Serif Display Bold.")
latin("label", sys.argv[2], "The letters of a card's small lines: Noto Sans Bold.")
arabic("naskh", sys.argv[3], "The Arabic letters of a card: Noto Naskh Arabic Bold.")
