"""Saves a brief, a style sheet and a template in turn, and asks Chromium when it painted what was saved.

The clock starts before the file is opened for writing. It stops in the frame after the first one that shows what was saved.
"""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

program, site, saves = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
# The frame after the one that first had the text: by then that one was painted. A page that was loaded is painted first.
PAINTED = """
  window.paint = (mark) => new Promise((done) => {
    const look = () => {
      const first = performance.getEntriesByName('first-contentful-paint')[0]
      if (!first || !document.body.textContent.includes(mark)) return requestAnimationFrame(look)
      requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))
    }
    look()
  })
"""
COLOURED = """(wanted) => new Promise((done) => {
  const look = () => getComputedStyle(document.querySelector('h1')).color === wanted
    ? requestAnimationFrame(() => done(performance.timeOrigin + performance.now())) : requestAnimationFrame(look)
  look()
})"""


def row(what: str, times: list[float]):
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(len(times) * share))]
    print(f"{what:<24} {len(times):>4} saves   median {at(0.5):6.0f} ms   95th {at(0.95):6.0f} ms   worst {times[-1]:6.0f} ms", flush=True)


def saved_page(tab, path: Path, text: str, mark: str) -> float:
    start = time.time() * 1000
    path.write_text(text, encoding="utf-8")
    while True:
        try:
            return tab.evaluate("(mark) => paint(mark)", mark) - start
        except Error:
            # The page was loaded meanwhile: the new one is asked.
            continue


preview = subprocess.Popen([program, "preview", "--site", site, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
try:
    base = preview.stdout.readline().strip()
    briefs = sorted((site / "content/briefs").rglob("*.md"))
    brief = briefs[len(briefs) // 2]
    text = brief.read_text(encoding="utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
        tab = browser.new_page()
        tab.add_init_script(PAINTED)
        tab.goto(f"{base}articles/{brief.stem}/")
        tab.wait_for_timeout(1000)
        print(f"{len(briefs)} briefs, {os.cpu_count()} cores, Chromium {browser.version}")
        times = []
        for number in range(saves):
            edited = re.sub(r"^title: .*", f'title: "Essai {number} fin"', text, count=1, flags=re.M)
            times.append(saved_page(tab, brief, edited, f"Essai {number} fin"))
            # A person looks at what came; by then the articles were read over it too.
            tab.wait_for_timeout(300 if number % 10 else 2500)
        row("brief", times)
        style = site / "Templates/style.css"
        sheet, times = style.read_text(encoding="utf-8"), []
        for number in range(max(1, saves // 5)):
            start = time.time() * 1000
            style.write_text(sheet + f"h1 {{ color: rgb(1, 2, {number}) !important }}", encoding="utf-8")
            times.append(tab.evaluate(COLOURED, f"rgb(1, 2, {number})") - start)
            tab.wait_for_timeout(300)
        row("style sheet", times)
        layout = site / "Templates/partials/layout.mustache"
        whole, times = layout.read_text(encoding="utf-8"), []
        for number in range(max(1, saves // 5)):
            edited = whole.replace("<footer", f"<p>Fuss {number} fin</p><footer")
            times.append(saved_page(tab, layout, edited, f"Fuss {number} fin"))
            tab.wait_for_timeout(300)
        row("template", times)
        browser.close()
finally:
    preview.terminate()
    preview.wait()
