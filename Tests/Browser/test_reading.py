"""What a person reads for hours: the length of its lines, the way from a mark to its evidence and back, two scripts side by side."""

import pytest

LINES = """element => {
  // Letters a line, of the paragraphs that fill at least three lines.
  const counts = []
  for (const p of element.querySelectorAll('p, li')) {
    const range = document.createRange()
    range.selectNodeContents(p)
    const tops = new Set([...range.getClientRects()].filter(box => box.height > 8).map(box => Math.round(box.bottom / 8)))
    const lines = Math.round(p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight))
    if (lines >= 3) counts.push(p.innerText.replace(/\\s+/g, ' ').trim().length / (lines - 0.5))
  }
  return counts
}"""


@pytest.fixture
def reading(browser, site):
    page = browser.new_page(viewport=dict(width=1280, height=900), reduced_motion="reduce")
    yield page
    page.close()


def articles(site):
    return [page for page in site.sample if page.kind == "article"]


def test_a_line_of_prose_is_as_long_as_the_eye_likes(reading, site):
    counts = []
    for page in articles(site):
        reading.goto(site.base + page.path)
        counts += reading.locator(".prose").evaluate(LINES)
    assert counts, "no article has a paragraph of three lines"
    average = sum(counts) / len(counts)
    assert 58 <= average <= 70, f"{average:.0f} letters a line"


def test_a_mark_leads_to_its_evidence_and_back(reading, site):
    walked = 0
    for page in articles(site)[:3]:
        reading.goto(site.base + page.path)
        mark = reading.locator(".prose sup a, .prose a.footnote-ref").first
        if not mark.count():
            continue
        mark.click()
        shown = reading.locator(".transcript > :target")
        assert shown.is_visible(), page.path
        assert shown.evaluate("e => getComputedStyle(e).backgroundColor") != reading.evaluate("getComputedStyle(document.body).backgroundColor")
        shown.locator(".ref a").first.click()
        back = reading.locator(".prose :is(p, li):has(:target)")
        assert back.is_visible() and back.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)", page.path
        walked += 1
    assert walked, "no article has a mark"


def test_arabic_stands_larger_than_the_latin_beside_it(reading, site):
    for page in site.sample:
        reading.goto(site.base + page.path)
        latin, arabic = (reading.locator(f".row h3:{which}") for which in ("not(:lang(ar))", "lang(ar)"))
        if latin.count() and arabic.count():
            one, other = (float(h.first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")) for h in (latin, arabic))
            assert 1.1 < other / one < 1.25, page.path
            return
    pytest.skip("no page has titles in both scripts")
