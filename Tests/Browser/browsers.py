"""Chromium and Firefox, tabs that remember what should not have happened, and what the tests ask of a page in one."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import axe_playwright_python

PROBES = (Path(__file__).parent / "probes.js").read_text("utf-8")
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
# The axe rules of WCAG 2.0 to 2.2, A and AA, and its best practices.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], "resultTypes": ["violations"]}
# Those that ask what colour something has: all that another colour scheme can change.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}, "resultTypes": ["violations"]}
DESKTOP = dict(width=1280, height=900)
PHONE = dict(width=360, height=740)
# 1280 × 1024 at 400 %.
ZOOMED = dict(width=320, height=256)
A4 = dict(width=718, height=1000)


def launch_chromium(playwright):
    return playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))


def launch_firefox(playwright, scheme: str = "light"):
    """The system's Firefox, by WebDriver BiDi. Its colour scheme is a preference of the whole browser: see `prepare`."""
    program = os.environ.get("FIREFOX") or shutil.which("firefox-esr") or shutil.which("firefox")
    preferences = {"layout.css.prefers-color-scheme.content-override": {"dark": 0, "light": 1}[scheme]}
    return playwright.firefox.launch(channel="moz-firefox", executable_path=program, firefox_user_prefs=preferences)


class Tab:
    """A browser's page on a site, and the list of what went wrong in it."""

    def __init__(self, page):
        self.page, self.trouble, self.asked, self.home = page, [], [], "http://127.0.0.1:"
        note = self.trouble.append
        page.on("console", lambda message: note(f"console: {message.text}"))
        page.on("pageerror", lambda error: note(f"script: {error}"))
        # A load cut short because we went on to the next page is no failure.
        page.on("requestfailed", lambda r: r.failure in ("net::ERR_ABORTED", "NS_BINDING_ABORTED") or note(f"{r.failure}: {r.url}"))
        page.on("response", lambda reply: reply.status >= 400 and note(f"{reply.status}: {reply.url}"))
        page.on("request", self._hear)

    def _hear(self, request):
        self.asked.append(request.url)
        if not request.url.startswith((self.home, "data:")):
            self.trouble.append(f"asked elsewhere: {request.url}")

    def open(self, address: str, home: str) -> list[str]:
        """Goes to a page and says what went wrong on the way. Every request must begin with `home`."""
        self.home = home
        self.trouble.clear()
        self.asked.clear()
        self.page.goto(address, wait_until="load")
        return self.spoken()

    def spoken(self) -> list[str]:
        told = list(dict.fromkeys(self.trouble))
        self.trouble.clear()
        return told

    def ask(self, probe: str):
        """An answer of probes.js."""
        return self.page.evaluate(f"({PROBES.strip()}).{probe}()")

    def axe(self, rules=RULES) -> list[str]:
        """What axe finds against WCAG 2.2 AA and its best practices, with what is folded opened."""
        self.ask("openDetails")
        if not self.page.evaluate("typeof window.axe === 'object'"):
            self.page.evaluate(AXE)
        found = self.page.evaluate("rules => axe.run(rules).then(result => result.violations)", rules)
        self.ask("closeDetails")
        return [
            f"axe {violation['id']}: {node['html'][:200]} {(node.get('failureSummary') or '')[:300]}"
            for violation in found
            for node in violation["nodes"][:3]
        ]

    def shot(self, path: Path):
        # No caret is hidden and no animation stopped: that would put a style element into the page, which its policy forbids.
        # Firefox is given one all the same, and says so; that is not the page's trouble.
        before = list(self.trouble)
        self.page.screenshot(path=path, full_page=True, caret="initial")
        self.trouble[:] = before


@contextmanager
def tab_of(browser, **look):
    context = browser.new_context(**look)
    try:
        yield Tab(context.new_page())
    finally:
        context.close()
