"""Errors lie over the page, with their place and their cure, and go by themselves."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from newsroom import Preview, wait_for
from playwright.sync_api import expect

SCREENSHOTS = Path(__file__).parent / "screenshots"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
LOOKS = {
    "light": dict(viewport=dict(width=1280, height=900), color_scheme="light"),
    "dark": dict(viewport=dict(width=1280, height=900), color_scheme="dark"),
    "phone": dict(viewport=dict(width=390, height=844), color_scheme="light", is_mobile=True, device_scale_factor=2),
    "phone-dark": dict(viewport=dict(width=390, height=844), color_scheme="dark", is_mobile=True, device_scale_factor=2),
}


def overlay(tab):
    return tab.locator("dateline-errors [role=alert]")


def test_a_broken_brief_is_named_and_its_last_good_page_stays(newsroom, preview, tab):
    tab.goto(preview.base + newsroom.page(newsroom.brief)[1:])
    title = tab.locator("h1").inner_text()
    good = newsroom.read(newsroom.brief)
    newsroom.write(newsroom.brief, good.replace("\nlanguage:", "\nlangage:", 1))
    expect(overlay(tab)).to_contain_text("1 error")
    expect(overlay(tab)).to_contain_text(f"{newsroom.brief}:")
    expect(overlay(tab)).to_contain_text("language")
    expect(tab.locator("h1")).to_have_text(title)
    line = good.split("\n").index(next(li for li in good.split("\n") if li.startswith("language:"))) + 1
    expect(overlay(tab).locator("code")).to_have_text(f"{newsroom.folder}/{newsroom.brief}:{line}")
    preview.says(f"{newsroom.brief}:{line}: error: ")
    # Every other edit still shows.
    other = next(b for b in newsroom.briefs if b != newsroom.brief and b.isascii())
    newsroom.title(other, "Encore un titre")
    wait_for(lambda: "Encore un titre" in preview.text(newsroom.page(other)), "the other edit")
    expect(overlay(tab)).to_be_visible()
    newsroom.write(newsroom.brief, good)
    expect(overlay(tab)).to_have_count(0)
    preview.says("all errors are mended")


def test_a_broken_template_keeps_the_last_good_look(newsroom, preview, tab):
    tab.goto(preview.base)
    good = newsroom.read("Templates/home.mustache")
    newsroom.write("Templates/home.mustache", good + "\n{{no_such_name}}\n")
    expect(overlay(tab)).to_contain_text(f"Templates/home.mustache:{good.count(chr(10)) + 2}")
    expect(overlay(tab)).to_contain_text("no_such_name")
    expect(tab.locator("main")).to_be_visible()
    newsroom.title(newsroom.brief, "Malgré tout")
    wait_for(lambda: "Malgré tout" in preview.text(newsroom.page(newsroom.brief)), "the edit")
    newsroom.write("Templates/home.mustache", good)
    expect(overlay(tab)).to_have_count(0)


def test_broken_settings_keep_the_last_good_ones(newsroom, preview, tab):
    tab.goto(preview.base)
    good, title = newsroom.read("content/site.yaml"), tab.title()
    newsroom.write("content/site.yaml", "title: [\n")
    expect(overlay(tab)).to_contain_text("content/site.yaml:")
    expect(tab).to_have_title(title)
    newsroom.write("content/site.yaml", good)
    expect(overlay(tab)).to_have_count(0)


@pytest.mark.parametrize("name,broken", [("content/site.yaml", "title: [\n"), ("Templates/home.mustache", "{{#open}}\n")])
def test_a_preview_that_begins_broken_recovers(newsroom, tab, name, broken):
    good = newsroom.read(name)
    newsroom.write(name, broken)
    running = Preview(newsroom, "--port", "0")
    try:
        assert running.get("/")[0] == 503
        tab.goto(running.base)
        expect(overlay(tab)).to_contain_text(name)
        newsroom.write(name, good)
        expect(tab.locator("main nav, main h1, main h2").first).to_be_visible()
        expect(tab.locator("body.page-home")).to_be_visible()
        expect(overlay(tab)).to_have_count(0)
    finally:
        running.end()


def test_a_theme_that_goes_and_comes_back(newsroom, preview, tab):
    tab.goto(preview.base)
    newsroom.path("Templates").rename(newsroom.path("Away"))
    expect(overlay(tab)).to_contain_text("there are no templates in it")
    expect(tab.locator("main")).to_be_visible()
    newsroom.path("Away").rename(newsroom.path("Templates"))
    expect(overlay(tab)).to_have_count(0)


def test_warnings_do_not_cover_the_page(newsroom, preview, tab):
    tab.goto(preview.base)
    source = re.search(r'path: "(articles/[^"]+)"', newsroom.read(newsroom.brief))[1]
    newsroom.path("content/" + source).unlink()
    preview.says("warning:")
    wait_for(lambda: "Warnings" in preview.text("/desk/"), "the desk's word")
    expect(overlay(tab)).to_have_count(0)


def test_it_is_closed_by_hand_and_opens_for_the_next_error(newsroom, preview, tab):
    tab.goto(preview.base)
    focused = "document.activeElement === document.body"
    good = newsroom.read("content/site.yaml")
    newsroom.write("content/site.yaml", good + "colour: red\n")
    expect(overlay(tab)).to_be_visible()
    assert tab.evaluate(focused), "the focus was taken"
    tab.keyboard.press("Escape")
    expect(overlay(tab)).to_have_count(0)
    tab.reload()
    tab.wait_for_timeout(500)
    expect(overlay(tab)).to_have_count(0)
    newsroom.write("content/site.yaml", good + "colour: red\nshape: round\n")
    expect(overlay(tab)).to_contain_text("2 errors")
    tab.get_by_role("button", name="Close").click()
    expect(overlay(tab)).to_have_count(0)


def test_what_stands_in_a_file_stays_text_and_the_sites_style_stays_outside(newsroom, preview, tab):
    newsroom.write("Templates/style.css", "body *, dateline-errors, section { display: none !important; color: transparent !important; font-size: 1px !important; }\n")
    tab.goto(preview.base)
    odd = 'content/briefs/2024/<img src=x onerror=alert(1)>"\u202e.md'
    newsroom.write(odd, '---\ntitle: "x"\n"</script><b>": 1\n---\n')
    expect(overlay(tab)).to_be_visible()
    expect(overlay(tab)).to_contain_text("<img src=x onerror=alert(1)>")
    expect(overlay(tab).locator("h2")).to_have_css("font-size", "18px")
    assert tab.evaluate("document.querySelector('dateline-errors').shadowRoot.querySelectorAll('img, b, script').length") == 0


@pytest.mark.parametrize("look", LOOKS)
def test_it_and_the_desk_are_fit_to_be_seen(newsroom, browser, look):
    newsroom.write(newsroom.brief, newsroom.read(newsroom.brief).replace("\nlanguage:", "\nlangage:", 1))
    newsroom.write("content/site.yaml", newsroom.read("content/site.yaml") + "colour: red\n")
    newsroom.write("content/articles/vide.txt", "Accueil | Sports\nSuivez-nous sur Facebook\n")
    good = newsroom.read("content/site.yaml").replace("colour: red\n", "")
    running = Preview(newsroom, "--port", "0")
    context = browser.new_context(**LOOKS[look])
    tab = context.new_page()
    SCREENSHOTS.mkdir(exist_ok=True)
    try:
        tab.goto(running.base)
        expect(overlay(tab)).to_be_visible()
        tab.screenshot(path=SCREENSHOTS / f"bare-{look}.png")
        newsroom.write("content/site.yaml", good)
        expect(overlay(tab)).to_contain_text(newsroom.brief)
        newsroom.write("content/site.yaml", good + "colour: red\n")
        expect(overlay(tab)).to_contain_text("2 errors")
        tab.screenshot(path=SCREENSHOTS / f"overlay-{look}.png")
        found = [v["id"] + ": " + v["nodes"][0]["html"] for v in Axe().run(tab, options=RULES).response["violations"]]
        assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        newsroom.write("content/site.yaml", good.replace('["fr"', '["ar", "fr"') if '["fr"' in good else good)
        tab.wait_for_timeout(400)
        tab.screenshot(path=SCREENSHOTS / f"overlay-rtl-{look}.png")
        newsroom.write("content/site.yaml", good)
        tab.goto(running.base + "desk/")
        tab.keyboard.press("Escape")
        wait_for(lambda: "Articles without a brief" in running.text("/desk/"), "the desk's sections")
        tab.screenshot(path=SCREENSHOTS / f"desk-{look}.png", full_page=True)
        found += [v["id"] + ": " + v["nodes"][0]["html"] for v in Axe().run(tab, options=RULES).response["violations"]]
        assert tab.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
        assert not found, "\n".join(found)
    finally:
        context.close()
        running.end()
