"""The sites under test, a server for them, and one browser."""

import os
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from site_folder import Built

SITES = [Built(Path(folder)) for folder in os.environ.get("DATELINE_SITES", "").split(":") if folder]
SCREENSHOTS = Path(__file__).parent / "screenshots"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Served(Built):
    """A site behind a local server, so that pages are asked for as a reader's browser asks for them."""

    def __init__(self, built: Built):
        super().__init__(built.folder)
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(self.folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.base = f"http://127.0.0.1:{self.server.server_port}/"

    def shot(self, look: str, page) -> str:
        folder = SCREENSHOTS / self.name / look
        folder.mkdir(parents=True, exist_ok=True)
        slug = page.path.removesuffix("index.html").strip("/").replace("/", "_")[:60] or page.kind
        return str(folder / f"{page.kind}--{slug}.png")


@pytest.fixture(scope="session", params=SITES, ids=lambda site: site.name)
def site(request):
    served = Served(request.param)
    yield served
    served.server.shutdown()


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
        yield browser
        browser.close()
