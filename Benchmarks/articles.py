"""Articles → briefs: extract, annotate and brief over made articles in four languages, and trafilatura over pages of the same stories."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from sites import HERE, ROOT
from stopwatch import Spent, heading, row, timed

# Trafilatura's cost for each page is the same in a thousand pages as in a hundred thousand.
PAGES = 1000


def time_articles(count, dateline, venv, place):
    """Prints a row for each command, over `count` articles as they were scraped."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-bench-", dir=place))
    try:
        site = folder / "site"
        subprocess.run([HERE / "corpus", str(count), site], check=True)
        shutil.copytree(ROOT / "Templates", site / "Templates")
        shutil.rmtree(site / "content/briefs")
        lines = folder / "lines"
        with lines.open("w", encoding="utf-8") as file:
            for path in sorted((site / "content/articles").rglob("*.txt")):
                print(json.dumps({"id": path.name, "text": path.read_text(encoding="utf-8")}, ensure_ascii=False), file=file)

        heading(f"{count:,} articles → briefs")
        for command in ("extract", "annotate"):
            with lines.open() as file:
                row(f"{command} -", timed([dateline, command, "-"], stdin=file), count)
        for label in ("brief, first run", "brief, nothing new"):
            row(label, timed([dateline, "brief", "--site", site]), count)
        pages = min(count, PAGES)
        said = subprocess.run([venv / "bin/python", HERE / "clean_pages.py", str(pages)], check=True, capture_output=True, text=True)
        row(f"trafilatura, {pages:,} pages", Spent(**json.loads(said.stdout)), pages)
    finally:
        shutil.rmtree(folder)
