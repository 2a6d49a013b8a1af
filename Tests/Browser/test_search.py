"""The search page, in a real browser, on the sample newsroom with a real index. Where Pagefind is absent there is nothing to test."""

import os
import re
import shutil
import subprocess
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest

ROOT = Path(__file__).resolve().parents[2]
DATELINE = Path(os.environ.get("DATELINE", ROOT / ".build/release/dateline"))
POLICY = re.search(r'Content-Security-Policy "([^"]+)"', (ROOT / "deploy/nginx.conf").read_text("utf-8")).group(1)
CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "search-words.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


class Handler(SimpleHTTPRequestHandler):
    """Sends the policy that the shipped nginx.conf sends, so that header and <meta> are obeyed together."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass

    def copyfile(self, source, output):
        try:
            super().copyfile(source, output)
        except ConnectionError:
            pass


def build_on_one_core(folder: Path) -> Path:
    for part in ("content", "Templates"):
        shutil.copytree(ROOT / part, folder / part)
    built = subprocess.run(["taskset", "-c", "0", DATELINE, "build", "--site", folder], capture_output=True, text=True, check=False)
    assert built.returncode in (0, 1), built.stderr
    assert "articles indexed in" in built.stdout, built.stdout + built.stderr
    return folder / "public"


def serve(folder: Path):
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"


@pytest.fixture(scope="module")
def french():
    """The sample newsroom as it was built for all the tests, with its index."""
    folder = Path(os.environ["DATELINE_SITES"].split(":")[0])
    if not (folder / "pagefind").is_dir():
        pytest.skip("Pagefind is not on this machine")
    return folder


@pytest.fixture(scope="module")
def base(french):
    server, address = serve(french)
    yield address
    server.shutdown()


class Reader:
    """A page, and what a careful reader would notice of it."""

    def __init__(self, browser, base, tree="", **options):
        self.tree = tree
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.base, self.faults = base, []
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        # What a page still asks for when it is left ends with it.
        self.page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED" or self.faults.append(request.url))
        self.page.on("request", lambda request: request.url.startswith(base) or self.faults.append(request.url))

    def open(self, address=""):
        self.page.goto(self.base + self.tree + "search/index.html" + address)
        return self.settled() if "?" in address else self

    def settled(self):
        """Waits until the page says what it found."""
        waiting = self.page.evaluate("document.querySelector('#search-words').content.querySelector('[data-key=waiting]').textContent")
        end = time.monotonic() + 30
        while time.monotonic() < end:
            said = self.status()
            if said and said != waiting:
                return self
            time.sleep(0.02)
        raise AssertionError(f"it still says {self.status()!r}; {self.faults}")

    def find(self, words):
        return self.open("?q=" + quote(words))

    def status(self):
        return self.page.text_content("#search-status")

    def count(self):
        number = re.match(r"\d+", self.status())
        return int(number.group()) if number else 0

    def titles(self):
        return [link.text_content() for link in self.page.query_selector_all(".hit h3 a")]

    def marks(self):
        return [mark.text_content() for mark in self.page.query_selector_all(".hit mark")]


@pytest.fixture
def reader(browser, base):
    reader = Reader(browser, base)
    yield reader
    assert reader.faults == []
    reader.context.close()


@pytest.mark.parametrize(
    "same",
    [
        ["sécurité", "securite", "SÉCURITÉ", "se\u0301curite\u0301", "sécurités"],
        ["l’Éthiopie", "l'Ethiopie", "ETHIOPIE"],
        ["الأمن", "الامن", "أمن", "والأمن"],
        ["الجريمة", "الجريمه", "جريمة", "الجَرِيمَة", "الجريمـــة"],
    ],
    ids=["accents", "apostrophes", "alef", "ta marbuta"],
)
def test_every_way_of_writing_a_word_finds_the_same(reader, same):
    found = [(reader.find(words).count(), reader.titles()) for words in same]
    assert found[0][0] > 0 and all(one == found[0] for one in found), found
    assert reader.marks()


def test_script_and_index_make_the_same_words(reader):
    reader.open()
    made = reader.page.evaluate(
        "texts => { const words = searchWords(JSON.parse(document.querySelector('#search-folding').textContent));"
        " return texts.map(text => words(text).map(word => word.stem).join(' ')); }",
        [text for text, _ in CASES],
    )
    assert made == [words for _, words in CASES]


def test_one_search_finds_in_all_languages_and_says_why(reader):
    reader.find("Maroc")
    languages = {title.get_attribute("lang") for title in reader.page.query_selector_all(".hit h3")}
    assert {"fr", "en", "ar"} <= languages
    reader.find("barasa lokwang")
    assert reader.count() >= 1 and {"Barasa", "Lokwang"} <= set(reader.marks())
    why = reader.page.text_content(".hit [data-part=why]")
    assert "Barasa Lokwang" in why
    assert re.search(r"\d{4}", reader.page.text_content(".hit [data-part=when]"))


def test_names_that_stand_so_come_first_and_quotation_marks_ask_for_nothing_else(reader):
    reader.find('"barasa lokwang"')
    exact = reader.titles()
    reader.find("barasa lokwang")
    assert exact and set(reader.titles()[: len(exact)]) == set(exact)
    # Words that are there, and nowhere side by side.
    assert reader.find("lokwang barasa").count() >= len(exact) and reader.find('"lokwang barasa"').count() == 0


def test_the_lists_narrow_what_is_found(reader):
    reader.find("Maroc")
    whole = reader.count()
    option = reader.page.text_content("#search-language option[value=ar]")
    assert (number := int(re.search(r"\((\d+)\)$", option).group(1))) < whole
    reader.page.select_option("#search-language", "ar")
    reader.settled()
    while reader.count() == whole:
        time.sleep(0.02)
    assert reader.count() == number == len(reader.titles())
    assert "language=ar" in reader.page.url
    # Also alone, without a word; and together.
    assert reader.open("?country=MA").count() > reader.open("?country=MA&language=en").count() > 0
    assert reader.open("?pair=ma-pt").count() > 0 and reader.open("?country=MA&pair=et-ke").count() == 0
    assert reader.open("?year=undated").count() > 0
    # What the lists do not offer is not asked for.
    reader.open("?q=Maroc&country=ZZ")
    assert reader.count() == whole


def test_newest_first(reader):
    reader.open("?country=MA&order=date")
    years = [int(re.findall(r"\d{4}", when.text_content())[-1]) for when in reader.page.query_selector_all(".hit [data-part=when]") if re.search(r"\d{4}", when.text_content())]
    assert len(years) > 3 and years == sorted(years, reverse=True)
    assert reader.page.is_checked("input[name=order][value=date]")


def test_the_keyboard_is_enough(reader):
    reader.open()
    page = reader.page
    page.focus("#search-query")
    page.keyboard.type("securite")
    page.keyboard.press("Enter")
    reader.settled()
    assert reader.count() > 0 and "q=securite" in page.url
    seen = []
    for _ in range(20):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.name || document.activeElement.tagName"))
        if page.evaluate("document.activeElement.closest('.hit') !== null"):
            break
    assert seen[:3] == ["BUTTON", "search-country", "search-pair"] and seen[-1] == "A", seen
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/articles/" in page.url and page.query_selector("body.page-article")
    page.go_back()
    reader.settled()
    assert page.input_value("#search-query") == "securite" and reader.count() > 0
    page.focus("#search-query")
    page.keyboard.press("Escape")
    assert page.input_value("#search-query") == ""
    while reader.titles():
        time.sleep(0.02)


def test_the_address_has_what_was_asked_and_back_brings_it_again(reader):
    reader.open()
    page = reader.page
    for words in ("Maroc", "Kenya"):
        page.fill("#search-query", words)
        page.press("#search-query", "Enter")
        page.wait_for_url(f"**?q={words}")
        reader.settled()
    page.go_back()
    page.wait_for_url("**?q=Maroc")
    reader.settled()
    assert page.input_value("#search-query") == "Maroc" and "q=Maroc" in page.url


def test_more_are_shown_when_asked_for(reader):
    reader.open("?language=fr")
    total = reader.count()
    assert total > 15 and len(reader.titles()) == 15
    reader.page.click("#search-more")
    while len(reader.titles()) == 15:
        time.sleep(0.02)
    assert reader.page.evaluate("[...document.querySelectorAll('.hit h3 a')].indexOf(document.activeElement)") == 15
    assert len(reader.titles()) == min(total, 30)
    assert len(set(reader.titles())) > 15


def test_every_result_leads_to_its_page(reader, french):
    for language in ("fr", "ar"):
        reader.open(f"?language={language}")
        for link in reader.page.query_selector_all(".hit h3 a"):
            address = reader.page.evaluate("link => new URL(link.href).pathname", link)
            assert reader.context.request.get(reader.base + address.lstrip("/")).status == 200, address


def test_the_masthead_leads_there_from_every_page(reader, french):
    reader.page.goto(reader.base + "index.html")
    reader.page.fill(".search-field input", "Lisbonne")
    reader.page.press(".search-field input", "Enter")
    reader.page.wait_for_url("**/search/index.html?q=Lisbonne")
    assert reader.settled().count() > 0


@pytest.mark.parametrize(
    "hostile",
    [
        "<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", ".*[a-z]+$(", "\\", '"', '""', "'", "%00", "a" * 5000,
        "\u202eabc\u2066", "😀", "sécurité " * 100, "__proto__", "constructor", "{{title}}", "-", "null",
    ],
)
def test_whatever_is_typed_is_only_looked_for(reader, hostile):
    reader.page.on("dialog", lambda dialog: reader.faults.append("a dialog"))
    reader.find(hostile)
    assert reader.page.query_selector_all("main img, main script[src]") == []
    assert reader.find("securite").count() > 0


def test_without_javascript_it_says_so_and_leads_to_the_lists(browser, base):
    reader = Reader(browser, base, java_script_enabled=False)
    reader.page.goto(base + "search/index.html?q=Maroc")
    assert "JavaScript" in reader.page.inner_text("noscript, .search-note")
    assert not reader.page.is_visible("#search")
    reader.page.click(".search-indexes a[href$='articles/index.html']")
    assert reader.page.query_selector("body.page-articles") and reader.faults == []


def test_from_a_disk_it_says_so_and_leads_to_the_lists(browser, french):
    reader = Reader(browser, "file://")
    reader.page.goto((french / "index.html").as_uri())
    reader.page.fill(".search-field input", "Maroc")
    reader.page.press(".search-field input", "Enter")
    reader.page.wait_for_url("**/search/index.html?q=Maroc")
    assert "disque" in reader.status() and reader.page.is_disabled("#search-query")
    reader.page.click(".search-indexes a[href$='people/index.html']")
    assert reader.page.query_selector("body.page-people") and reader.faults == []


def test_where_the_index_cannot_be_read_it_says_so(browser, base):
    reader = Reader(browser, base)
    reader.page.route("**/pagefind/*", lambda route: route.abort())
    reader.find("Maroc")
    assert "index" in reader.status() and reader.titles() == []


def test_no_sideways_scrolling_on_a_phone(browser, base):
    reader = Reader(browser, base, viewport={"width": 320, "height": 640})
    reader.find("Maroc")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= 320
    for control in reader.page.query_selector_all("#search button, #search select, #search input, #search-more"):
        if control.is_visible() and control.get_attribute("type") != "radio":
            assert control.bounding_box()["height"] >= 24


def test_an_arabic_reader_searches_too(browser, base):
    reader = Reader(browser, base, tree="ar/")
    reader.find("المغرب")
    assert reader.count() > 1 and reader.status().startswith(f"{reader.count()} مقال")
    assert reader.page.evaluate("getComputedStyle(document.querySelector('.hit')).direction") == "rtl"
    assert "المغرب" in reader.page.text_content("#search-country option[value=MA]")
    assert reader.faults == []
    reader.context.close()


def test_the_index_is_the_same_in_every_run_on_any_number_of_cores(french, tmp_path):
    again = build_on_one_core(tmp_path / "site")
    for one in (french / "pagefind").rglob("*"):
        other = again / one.relative_to(french)
        assert one.is_dir() or one.read_bytes() == other.read_bytes(), one
    assert len(list((french / "pagefind").rglob("*"))) == len(list((again / "pagefind").rglob("*")))
