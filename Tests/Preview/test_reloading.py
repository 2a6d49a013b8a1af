"""A save shows in the browser: the page it changes, at the place the reader was, and nothing else."""

import re
import subprocess
import time

import pytest
from newsroom import Newsroom, Preview, wait_for
from playwright.sync_api import expect


# A text of a person's own, which is nobody's until somebody signs it.
SIGNED = "\nUne phrase du bureau.[^bureau]\n\n[^bureau]: desk, Le bureau\n"


def opened(tab, preview, address="/"):
    tab.goto(preview.base + address.lstrip("/"))
    tab.evaluate("window.stayed = true")
    return tab


def stayed(tab) -> bool:
    return tab.evaluate("window.stayed === true")


def test_an_edited_brief_shows(newsroom, preview, tab):
    opened(tab, preview, newsroom.page(newsroom.brief))
    newsroom.title(newsroom.brief, "Le titre de la maison")
    expect(tab.locator("h1")).to_contain_text("Le titre de la maison")
    newsroom.title(newsroom.brief, "Le titre d'après")
    expect(tab.locator("h1")).to_contain_text("Le titre d'après")


def test_a_page_that_did_not_change_is_left_alone(newsroom, preview, tab):
    others = [b for b in newsroom.briefs if b != newsroom.brief and b.isascii() and "/undated/" in b]
    opened(tab, preview, newsroom.page(others[0]))
    body = newsroom.read(newsroom.brief)
    newsroom.write(newsroom.brief, body + SIGNED)
    wait_for(lambda: "Une phrase du bureau" in preview.text(newsroom.page(newsroom.brief)), "the edit")
    time.sleep(0.5)
    assert stayed(tab)


@pytest.mark.parametrize("is_loaded", [False, True])
def test_the_place_the_focus_and_the_folds_are_kept(newsroom, preview, tab, is_loaded):
    """Also where a page is not plain, and so is loaded and not put in."""
    opened(tab, preview, newsroom.page(newsroom.brief))
    tab.set_viewport_size(dict(width=900, height=400))
    tab.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true })")
    tab.evaluate("scrollTo(0, 500)")
    tab.evaluate("document.querySelectorAll('a[href]')[12].focus({ preventScroll: true })")
    was = tab.evaluate("[scrollY, document.activeElement.getAttribute('href'), [...document.querySelectorAll('details')].map((d) => d.open)]")
    assert was[0] == 500
    if is_loaded:
        newsroom.change("Templates/partials/layout.mustache", "</head>", "<meta name=x content=y>\n</head>")
        expect(tab.locator("meta[name=x]")).to_have_count(1)
    newsroom.write(newsroom.brief, newsroom.read(newsroom.brief) + SIGNED)
    expect(tab.locator("body")).to_contain_text("Une phrase du bureau")
    now = tab.evaluate("[scrollY, document.activeElement.getAttribute('href'), [...document.querySelectorAll('details')].map((d) => d.open)]")
    assert stayed(tab) != is_loaded
    assert now == was


def test_a_style_sheet_is_swapped_without_a_reload(newsroom, preview, tab):
    opened(tab, preview, newsroom.page(newsroom.brief))
    for colour in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        newsroom.write("Templates/style.css", newsroom.read("Templates/style.css") + f"\nh1 {{ color: {colour} !important; }}\n")
        expect(tab.locator("h1").first).to_have_css("color", colour)
    expect(tab.locator('link[rel="stylesheet"]')).to_have_count(1)
    # A page whose looks were swapped is still one that is put in.
    newsroom.title(newsroom.brief, "Après la couleur")
    expect(tab.locator("h1")).to_contain_text("Après la couleur")
    expect(tab.locator("h1").first).to_have_css("color", "rgb(4, 5, 6)")
    assert stayed(tab)


def test_a_template_shows(newsroom, preview, tab):
    opened(tab, preview)
    newsroom.change("Templates/partials/layout.mustache", "<footer", "<p id=\"new-here\">neu</p>\n<footer")
    expect(tab.locator("#new-here")).to_have_text("neu")


def test_settings_show(newsroom, preview, tab):
    opened(tab, preview)
    newsroom.write("content/site.yaml", 'title: "Une autre maison"\n')
    expect(tab).to_have_title("Une autre maison")


def test_a_page_with_a_script_of_its_own_is_loaded(newsroom, preview, tab):
    """Its script must run again."""
    newsroom.change("Templates/partials/layout.mustache", "{{{policy}}}", "{{{policy}}}; script-src 'self'")
    newsroom.write("Templates/assets/own.js", "document.documentElement.dataset.ran = document.querySelector('h1').textContent\n")
    newsroom.change("Templates/partials/layout.mustache", "</body>", '<script src="{{root}}assets/own.js"></script>\n</body>')
    wait_for(lambda: "own.js" in preview.text("/"), "the script")
    opened(tab, preview, newsroom.page(newsroom.brief))
    newsroom.title(newsroom.brief, "Avec son script")
    expect(tab.locator("html")).to_have_attribute("data-ran", re.compile("Avec son script"))
    assert not stayed(tab)


def test_a_page_that_goes_and_comes_back(newsroom, preview, tab):
    opened(tab, preview, newsroom.page(newsroom.brief))
    title = tab.locator("h1").inner_text()
    text = newsroom.read(newsroom.brief)
    newsroom.write("content/site.yaml", newsroom.read("content/site.yaml"))
    newsroom.write(newsroom.brief, text.replace("\nlanguage:", '\nstatus: "draft"\nlanguage:', 1))
    expect(tab.locator("body.page-missing")).to_be_visible()
    newsroom.write(newsroom.brief, text)
    expect(tab.locator("h1")).to_have_text(title)


def test_vim_and_sed_save_once(newsroom, preview, tab):
    opened(tab, preview, newsroom.page(newsroom.brief))
    path = newsroom.path(newsroom.brief)
    # As vim does: try, move away, write anew, clear up.
    text = newsroom.read(newsroom.brief).split("\n")
    text[1] = 'title: "Par vim"'
    (path.parent / "4913").write_text("")
    (path.parent / "4913").unlink()
    path.rename(f"{path}~")
    path.write_text("\n".join(text))
    (path.parent / f"{path.name}~").unlink()
    expect(tab.locator("h1")).to_contain_text("Par vim")
    subprocess.run(["sed", "-i", 's/^title: .*/title: "Par sed"/', path], check=True)
    expect(tab.locator("h1")).to_contain_text("Par sed")


def test_two_browsers_see_it(newsroom, preview, browser):
    contexts = [browser.new_context() for _ in range(2)]
    tabs = [opened(context.new_page(), preview, newsroom.page(newsroom.brief)) for context in contexts]
    newsroom.title(newsroom.brief, "Vu deux fois")
    for tab in tabs:
        expect(tab.locator("h1")).to_contain_text("Vu deux fois")
    for context in contexts:
        context.close()


def test_eight_tabs_of_one_browser_do_not_wait_for_each_other(newsroom, preview, browser):
    context = browser.new_context()
    tabs = []
    for _ in range(8):
        tab = context.new_page()
        # Tabs that are not in front are hidden; a headless browser has to be told so.
        tab.add_init_script(
            "window.hide = (h) => { Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => h ? 'hidden' : 'visible' });"
            " document.dispatchEvent(new Event('visibilitychange')) }"
        )
        for other in tabs:
            other.evaluate("hide(true)")
        tabs.append(opened(tab, preview, newsroom.page(newsroom.brief)))
    newsroom.title(newsroom.brief, "Devant")
    expect(tabs[-1].locator("h1")).to_contain_text("Devant")
    assert "Devant" not in tabs[0].locator("h1").inner_text()
    tabs[-1].evaluate("hide(true)")
    tabs[0].evaluate("hide(false)")
    expect(tabs[0].locator("h1")).to_contain_text("Devant")
    context.close()


def test_three_hundred_saves_end_in_the_last_state(newsroom, preview, tab):
    opened(tab, preview, newsroom.page(newsroom.brief))
    for number in range(300):
        newsroom.title(newsroom.brief, f"Essai {number}")
        time.sleep(0.003)
    expect(tab.locator("h1")).to_contain_text("Essai 299")
    time.sleep(0.5)
    expect(tab.locator("h1")).to_contain_text("Essai 299")
    assert "Essai 299" in preview.text(newsroom.page(newsroom.brief))


def test_a_preview_that_was_started_again_is_found(newsroom, tab):
    first = Preview(newsroom, "--port", "0")
    opened(tab, first, newsroom.page(newsroom.brief))
    first.end()
    newsroom.title(newsroom.brief, "Entre deux")
    again = Preview(newsroom, "--port", str(first.port))
    try:
        assert again.port == first.port
        expect(tab.locator("h1")).to_contain_text("Entre deux")
        newsroom.title(newsroom.brief, "Et après")
        expect(tab.locator("h1")).to_contain_text("Et après")
    finally:
        again.end()


def test_every_kind_of_policy_lets_the_page_be_shown_anew(newsroom, preview, tab):
    layout = "Templates/partials/layout.mustache"
    plain = newsroom.read(layout)
    meta = next(line for line in plain.split("\n") if "Content-Security-Policy" in line)
    opened(tab, preview)
    for number, policy in enumerate(
        [
            "", '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">', meta + "\n" + meta,
            '<meta http-equiv="Content-Security-Policy" content="script-src \'strict-dynamic\' \'nonce-x\'; connect-src \'none\'">',
            '<meta http-equiv="content-security-policy" content="sandbox; frame-ancestors \'none\'; script-src \'none\'">',
            meta,
        ]
    ):
        newsroom.write(layout, plain.replace(meta, policy).replace("</head>", f'<meta name="round" content="{number}">\n</head>'))
        expect(tab.locator('meta[name="round"]')).to_have_attribute("content", str(number))


def test_the_desk_shows_itself_anew(newsroom, preview, tab):
    tab.goto(preview.base + "desk/")
    newsroom.title(newsroom.brief, "Titre du bureau")
    expect(tab.locator("body")).to_contain_text("the machine would write")
    tab.get_by_role("link", name=newsroom.brief).first.click()
    expect(tab.locator("h1")).to_contain_text("Titre du bureau")
