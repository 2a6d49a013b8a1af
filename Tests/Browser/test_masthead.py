"""The head of a page on a phone: its name and one word in the first line; the sections and the search behind that word, without a script."""

from browsers import DESKTOP, PHONE

# What a page may spend, in pixels, before its own matter begins: two lines; on the front page the tagline has two more.
HIGHEST, HIGHEST_HOME = 100, 150
SHOWN = "document.querySelector('.sections').checkVisibility()"
HEIGHT = "document.querySelector('.masthead').getBoundingClientRect().height"


def test_a_phone_shows_the_name_and_one_word_and_the_sections_when_asked(tab, whole_place):
    place = whole_place
    if place.kind == "missing":
        # Served at any depth, so its style sheet is at the site's own address.
        return
    page = place.pages[0]
    tab.page.emulate_media(media="screen")
    tab.page.set_viewport_size(PHONE)
    tab.open(place.site.base + page.path, home=place.site.base)
    assert not tab.page.evaluate(SHOWN)
    assert tab.page.evaluate(HEIGHT) <= (HIGHEST_HOME if place.kind == "home" else HIGHEST)
    tab.page.focus(".menu summary")
    tab.page.keyboard.press("Enter")
    assert tab.page.evaluate(SHOWN)
    tab.page.keyboard.press("Enter")
    assert not tab.page.evaluate(SHOWN)
    tab.page.set_viewport_size(DESKTOP)
    assert tab.page.evaluate(SHOWN), "a wide window shows the sections, whatever the phone's menu says"
