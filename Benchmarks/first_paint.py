"""Loads pages over a slowed line and asks Chromium when it first painted something of them, when the largest thing, and what moved.

The line is what is called slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for a request to be answered, and a processor four times
slower than this one. A second row has the 562 ms that Chromium's own panel puts before each answer under that name: its way to count in
the name look-up, the connection and the encryption of a first visit. The cache is empty at each load; the server sends gzip -9, as ours does.
"""

import gzip
import os
import shutil
import statistics
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import sync_playwright

site, loads = Path(sys.argv[1]).resolve(), int(sys.argv[2])
LINES = {"150 ms": 150, "562 ms": 562.5}
WATCH = """
  window.seen = { shift: 0, largest: 0 }
  new PerformanceObserver(list => { for (const e of list.getEntries()) seen.shift += e.value }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver(list => { for (const e of list.getEntries()) seen.largest = e.startTime }).observe({ type: 'largest-contentful-paint', buffered: true })
"""


class Zipped(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = site / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or not path.resolve().is_relative_to(site):
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", guess_type(path.name)[0] or "application/octet-stream")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def heaviest(kind: str) -> str:
    paths = sorted((site / kind).glob("*/index.html"), key=lambda p: p.stat().st_size)
    return quote(paths[-1].parent.relative_to(site).as_posix()) + "/"


def load(browser, address: str, latency: float) -> tuple[float, float, float]:
    context = browser.new_context(viewport=dict(width=412, height=823), device_scale_factor=1.75)
    try:
        tab = context.new_page()
        tab.add_init_script(WATCH)
        line = context.new_cdp_session(tab)
        line.send("Network.enable")
        down, up = 1.6e6 / 8, 750e3 / 8
        line.send("Network.emulateNetworkConditions", dict(offline=False, latency=latency, downloadThroughput=down, uploadThroughput=up))
        line.send("Emulation.setCPUThrottlingRate", dict(rate=4))
        tab.goto(address, wait_until="load")
        # The policy of the page forbids what Playwright's own waiting would evaluate.
        while not tab.evaluate("performance.getEntriesByName('first-contentful-paint').length && seen.largest"):
            tab.wait_for_timeout(50)
        first = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        seen = tab.evaluate("window.seen")
        return first, seen["largest"], seen["shift"]
    finally:
        context.close()


server = ThreadingHTTPServer(("127.0.0.1", 0), Zipped)
threading.Thread(target=server.serve_forever, daemon=True).start()
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
    print(f"{os.cpu_count()} cores, Chromium {browser.version}, 1.6 Mbit/s, processor slowed four times, {loads} loads of each page")
    for page in ["", *(heaviest(kind) for kind in ("articles", "events") if (site / kind).is_dir())]:
        for name, latency in LINES.items():
            address = f"http://127.0.0.1:{server.server_port}/{page}"
            rows = [load(browser, address, latency) for _ in range(loads)]
            first, largest, shift = zip(*rows, strict=True)
            print(
                f"{unquote(page)[:48] or '/':<48} {name}   first paint: median {statistics.median(first):5.0f} ms  worst {max(first):5.0f} ms"
                f"   largest: median {statistics.median(largest):5.0f} ms   layout shift {max(shift):.3f}",
                flush=True,
            )
    browser.close()
