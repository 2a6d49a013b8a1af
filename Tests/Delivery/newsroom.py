"""A small newsroom whose editions differ in what every page needs, and the runs that publish it."""

import contextlib
import fcntl
import os
import re
import shutil
import subprocess
import time
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

CLONE = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DATELINE", str(CLONE / ".build/release/dateline"))
# Nothing of the machine's own configuration is to matter, and nothing is to be asked at a terminal.
PLAIN = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "RCLONE_CONFIG": "/dev/null",
    # Whether the machine can make a search index is nothing to these tests.
    "DATELINE_PAGEFIND": "",
    # Each edition is of one day, so that it is the same whenever it is published.
    "SOURCE_DATE_EPOCH": "1764122400",
}


class Run:
    """How a run ended."""

    def __init__(self, code: int, out: str, err: str):
        self.code, self.out, self.err = code, out, err

    @property
    def said(self) -> str:
        return self.out + self.err

    def listed(self, word: str) -> list[str]:
        """The paths that a dry run lists behind a word, in their order."""
        return [line.split(maxsplit=1)[1] for line in self.out.splitlines() if line.startswith(word + " ")]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Sent, removed, unchanged."""
        found = re.search(r"(\d+) files? (?:would be )?sent, (\d+) (?:would be )?removed, (\d+) unchanged", self.out)
        assert found, self.said
        return tuple(int(number) for number in found.groups())

    def failed(self, code: int, what: str, hint: str) -> None:
        """One message, with the cure."""
        assert self.code == code, self.said
        assert self.err.count(": error: ") == 1, self.said
        assert what in self.err and hint in self.err.split("hint: ")[1], self.said


class Newsroom:
    """A site's folder. Edition "a" has another layout and style sheet than edition "b", and an article more."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.environment = dict(PLAIN)
        self.targets = ""
        self.layout = (folder / "Templates/partials/layout.mustache").read_text()

    @classmethod
    def open(cls, folder: Path) -> "Newsroom":
        """With eight articles of the sample newsroom."""
        shutil.copytree(CLONE / "Templates", folder / "Templates")
        (folder / "content/articles").mkdir(parents=True)
        articles = sorted(p for p in (CLONE / "content/articles").rglob("*.txt") if p.parent.name[:2] == "20")
        for article in articles[:8]:
            shutil.copy(article, folder / "content/articles")
        return cls(folder)

    def copied(self, folder: Path) -> "Newsroom":
        shutil.copytree(self.folder, folder)
        return Newsroom(folder)

    def edit(self, edition: str) -> None:
        """Makes the content that of an edition: every page needs a style sheet that the other edition has not."""
        link = f'<link rel="stylesheet" href="{{{{site_root}}}}assets/edition-{edition}.css">\n</head>'
        layout = self.folder / "Templates/partials/layout.mustache"
        layout.write_text(self.layout.replace("</head>", link))
        for old in (self.folder / "Templates/assets").glob("edition-*.css"):
            old.unlink()
        (self.folder / f"Templates/assets/edition-{edition}.css").write_text(f"/* {edition} */\n" * 200)
        languages = '["fr"]' if edition != "b" else '["en"]'
        settings = f'title: "Edition {edition}"\nbase_url: "https://digest.example/"\nlanguages: {languages}\n'
        # Of eight articles one is more than the guard lets go.
        settings += "guards: { shrink: 50 }\n"
        mirror = f'  mirror: {{ to: "folder", path: "{self.folder.parent}/mirror" }}\n'
        (self.folder / "content/site.yaml").write_text(settings + "publish:\n" + self.targets + mirror)
        # To the readers of a test each edition is the first.
        (self.folder / "content/briefs/editions.tsv").unlink(missing_ok=True)
        # An article that only edition "a" has.
        brief = min((self.folder / "content/briefs").rglob("*.md"))
        text = brief.read_text().replace('---\nstatus: "draft"\n', "---\n", 1)
        brief.write_text(text if edition == "a" else text.replace("---\n", '---\nstatus: "draft"\n', 1))

    def build(self, edition: str) -> dict[str, bytes]:
        """Builds an edition as it is published; the files that it is, the manifest left out."""
        self.edit(edition)
        self.built = edition
        self.publish("mirror", "--no-brief")
        (self.folder / "content/briefs/editions.tsv").unlink(missing_ok=True)
        public = self.folder / "public"
        files = files_below(public)
        assert f"assets/edition-{edition}.css" in files, "the edition was not built"
        files.pop("manifest.json")
        return files

    def turn_to(self, edition: str) -> None:
        """Makes the content and the built site that of an edition which was built before."""
        self.edit(edition)
        public = self.folder / "public"
        if public.exists():
            public.rename(self.folder / f"public-{self.built}")
        (self.folder / f"public-{edition}").rename(public)
        self.built = edition

    def publish(self, *arguments: str, environment: dict[str, str | None] | None = None) -> Run:
        """Publishes; a run that a killed one's tool still keeps from starting is waited for."""
        for _ in range(600):
            run = self.publish_once(*arguments, environment=environment)
            if run.code != 3 or "held by" not in run.err:
                break
            time.sleep(0.05)
        return run

    def publish_once(self, *arguments: str, environment: dict[str, str | None] | None = None) -> Run:
        done = subprocess.run(
            [PROGRAM, "publish", "--site", self.folder, *arguments],
            capture_output=True, text=True, stdin=subprocess.DEVNULL, env=self.merged(environment), timeout=120,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def start(self, *arguments: str, environment: dict[str, str | None] | None = None) -> subprocess.Popen:
        """Starts to publish, as the leader of a group of processes."""
        return subprocess.Popen(
            [PROGRAM, "publish", "--site", self.folder, *arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env=self.merged(environment), start_new_session=True,
        )

    def wait_until_idle(self) -> None:
        """Until no run, and no tool of a killed one, holds the site's lock."""
        lock = self.folder / ".dateline/lock"
        if lock.exists():
            with open(lock) as file:
                fcntl.flock(file, fcntl.LOCK_EX)

    def merged(self, environment: dict[str, str | None] | None) -> dict[str, str]:
        both = self.environment | (environment or {})
        return {name: value for name, value in both.items() if value is not None}


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file, by its path; one that goes while we look is gone."""
    files = {}
    for above, _, names in os.walk(folder):
        for name in names:
            path = Path(above) / name
            with contextlib.suppress(FileNotFoundError):
                if not path.is_symlink():
                    files[str(path.relative_to(folder))] = path.read_bytes()
    return files


def what_a_reader_misses(files: dict[str, bytes]) -> list[str]:
    """Walks every page that is served: half pages, and what a page needs and is not there."""
    missing = []
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        if not content.rstrip().endswith(b"</html>"):
            missing.append(f"{path} is half a page of {len(content)} bytes")
        reader = _Needs()
        reader.feed(content.decode())
        for link in reader.needs:
            parts = urlsplit(link)
            needed = normpath(join(dirname(path), unquote(parts.path))).lstrip("/")
            if not parts.scheme and needed not in files:
                missing.append(f"{path} needs {needed}")
    return missing


class _Needs(HTMLParser):
    def __init__(self):
        super().__init__()
        self.needs = []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        relation = values.get("rel") or ""
        if tag == "link" and ("stylesheet" in relation or "icon" in relation):
            self.needs.append(values["href"])
        if tag in ("img", "script") and values.get("src"):
            self.needs.append(values["src"])
