"""The sites under test, a server for them, the browsers, and one test for each kind of page that a site turns out to have."""

import os
import threading
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browsers import DESKTOP, launch_chromium, launch_firefox, tab_of
from playwright.sync_api import sync_playwright
from screenshots import SCREENSHOTS, contact_sheet
from site_folder import Built, Group
from xdist.scheduler import LoadScopeScheduling


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


class Served(Built):
    """A site behind a local server, so that pages are asked for as a reader's browser asks for them."""

    def __init__(self, folder: Path, is_odd: bool):
        super().__init__(folder)
        self.is_odd = is_odd

    @property
    def base(self) -> str:
        return serve(self.folder)


@cache
def serve(folder: Path) -> str:
    """Serves a folder as long as the tests run, from the first time it is asked for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


def named(variable: str, is_odd: bool) -> list[Served]:
    return [Served(Path(folder), is_odd) for folder in os.environ.get(variable, "").split(":") if folder]


SITES = named("DATELINE_SITES", False)
ODD_SITES = named("DATELINE_ODD_SITES", True)


class Place:
    """A kind of page in one tree of a site: what a test of pages is given."""

    def __init__(self, site: Served, group: Group, is_whole: bool):
        self.site, self.group, self.is_whole = site, group, is_whole
        self.tree, self.kind = group.tree, group.kind
        self.name = f"{site.name}-{group.tree}" if site.name != group.tree else site.name

    @property
    def pages(self):
        """The heaviest page, and the lightest one where there is another."""
        return self.group.pages[-1:] + self.group.pages[:1] if len(self.group.pages) > 1 else self.group.pages

    def __repr__(self):
        return f"{self.name}-{self.kind}"


# What is looked at in a tree that differs from one already seen wholly by its words alone: longest words, most numbers, most languages.
FEW = ("home", "article", "event")


def is_like_another(site: Served, group: Group, is_seen: bool) -> bool:
    """Whether a kind of page can break in no way that it does not break in elsewhere: other words alone, or an odd site's second tree."""
    if group.kind in FEW:
        return False
    return site.is_odd and (group.tree != site.trees[0] or site.name != "nasty") or not site.is_odd and is_seen


def places() -> list[Place]:
    """All of them. One tree of each direction is looked at wholly, the other trees at a few kinds, the odd sites at what they may break."""
    found, seen = [], set()
    for site in SITES + ODD_SITES:
        # A site's own language first: it is the one that is looked at wholly.
        for group in sorted(site.groups, key=lambda group: site.trees.index(group.tree)):
            key = (group.is_rtl, group.kind)
            if is_like_another(site, group, key in seen):
                continue
            is_whole = not site.is_odd and key not in seen
            seen |= {key} if is_whole else set()
            found.append(Place(site, group, is_whole))
    return found


# Tests that read all files of all sites: one worker reads them, once.
READERS = {"test_markup.py", "test_links.py", "test_files.py", "test_feeds.py", "test_mail.py", "test_weight.py"}


class Together(LoadScopeScheduling):
    """Keeps together what is dear to begin: the reading of all files, and Firefox, which is started twice. Of all else each test stands alone.

    The marks of pytest-xdist 3.8 for this (`xdist_group`) have no effect under pytest 9.2.
    """

    def _split_scope(self, nodeid):
        file = nodeid.partition("::")[0].rpartition("/")[2]
        return "files" if file in READERS else "firefox" if "firefox" in nodeid else nodeid


def pytest_xdist_make_scheduler(config, log):
    return Together(config, log)


def pytest_generate_tests(metafunc):
    for fixture, wanted in (
        ("place", lambda place: True),
        ("whole_place", lambda place: place.is_whole),
        # What one direction shows of the other too.
        ("plain_place", lambda place: place.is_whole and not place.group.is_rtl),
        ("walked_place", lambda place: place.is_whole and place.kind in ("home", "article", "event", "country")),
    ):
        if fixture in metafunc.fixturenames:
            metafunc.parametrize(fixture, [place for place in places() if wanted(place)], ids=repr)


@pytest.fixture(scope="session", params=SITES, ids=lambda site: site.name)
def site(request):
    """A site of the sample newsroom."""
    return request.param


@pytest.fixture(scope="session", params=SITES + ODD_SITES, ids=lambda site: site.name)
def every_site(request):
    """A site of the sample newsroom, or one of the odd ones."""
    return request.param


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright):
    """Chromium."""
    browser = launch_chromium(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright):
    browser = launch_firefox(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def tab(browser):
    """Chromium's one tab for all the looks of a page."""
    with tab_of(browser, viewport=DESKTOP) as tab:
        yield tab


@pytest.fixture(scope="session")
def scriptless_tab(browser):
    with tab_of(browser, viewport=DESKTOP, java_script_enabled=False) as tab:
        yield tab


@pytest.fixture(scope="session")
def firefox_tab(firefox):
    # Firefox takes no emulated media: "null" says that nothing is asked for.
    with tab_of(firefox, viewport=DESKTOP, color_scheme="null") as tab:
        yield tab


@pytest.fixture(scope="session")
def dark_firefox_tab(playwright):
    browser = launch_firefox(playwright, "dark")
    with tab_of(browser, viewport=DESKTOP, color_scheme="null") as tab:
        yield tab
    browser.close()


def pytest_sessionfinish(session):
    # The workers take the pictures; who started them mounts them.
    if not hasattr(session.config, "workerinput") and SCREENSHOTS.is_dir():
        contact_sheet()


def pytest_terminal_summary(terminalreporter):
    # What a file costs, in seconds of one worker, so that the slow ones are seen.
    times = {}
    for reports in terminalreporter.stats.values():
        for report in reports:
            if hasattr(report, "duration"):
                name = report.nodeid.split("::")[0]
                times[name] = times.get(name, 0) + report.duration
    for name, seconds in sorted(times.items(), key=lambda item: -item[1]):
        terminalreporter.write_line(f"{seconds:7.1f} s  {name}")
    if SCREENSHOTS.is_dir():
        terminalreporter.write_line(f"screenshots to look at: {SCREENSHOTS / 'index.html'}")
