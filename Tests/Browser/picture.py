"""Takes the picture of the front page that README shows: .build/browser-venv/bin/python Tests/Browser/picture.py SITE_FOLDER docs/site.png"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

site, picture = Path(sys.argv[1]).resolve(), sys.argv[2]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium"))
    page = browser.new_page(viewport=dict(width=1280, height=900), color_scheme="light")
    page.goto((site / "index.html").as_uri())
    page.screenshot(path=picture)
    browser.close()
