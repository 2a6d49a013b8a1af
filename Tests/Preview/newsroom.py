"""A newsroom of a test's own, and the preview that runs over it."""

import http.client
import os
import queue
import re
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("DATELINE", str(ROOT / ".build/release/dateline"))
# Long enough for a loaded machine; nothing waits for it when all is well.
PATIENCE = 20


class Newsroom:
    """A copy of the sample newsroom."""

    def __init__(self, folder: Path):
        self.folder = folder
        for part in ("content", "Templates"):
            shutil.copytree(ROOT / part, folder / part)

    def path(self, name: str) -> Path:
        return self.folder / name

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def write(self, name: str, text: str):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str):
        text = self.read(name)
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, 1))

    def title(self, brief: str, title: str):
        """Gives a brief another title."""
        self.write(brief, re.sub(r"^title: .*", lambda _: f'title: "{title}"', self.read(brief), count=1, flags=re.M))

    @property
    def briefs(self) -> list[str]:
        return sorted(str(p.relative_to(self.folder)) for p in self.path("content/briefs").rglob("*.md"))

    @property
    def brief(self) -> str:
        """A brief with a plain name and a date."""
        return next(b for b in self.briefs if b.isascii() and "/2024/" in b)

    @staticmethod
    def page(brief: str) -> str:
        """The address of a brief's page."""
        return f"/articles/{quote(Path(brief).stem)}/"


class Preview:
    """A running preview."""

    def __init__(self, newsroom: Newsroom, *options: str, wrapper: tuple[str, ...] = (), pagefind: str | Path = ""):
        self.newsroom = newsroom
        self.lines: queue.Queue[str] = queue.Queue()
        self.said: list[str] = []
        self.process = subprocess.Popen(
            [*wrapper, PROGRAM, "preview", "--site", str(newsroom.folder), *options],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            # Without an index where no test asks for one, whatever the machine has.
            env=os.environ | {"DATELINE_PAGEFIND": str(pagefind)},
        )
        threading.Thread(target=self._listen, daemon=True).start()
        self.base = self.process.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", self.base), (self.base, self.said)
        self.port = int(self.base.split(":")[2].strip("/"))

    def _listen(self):
        for line in self.process.stderr:
            self.said.append(line.rstrip("\n"))

    def says(self, text: str):
        """Waits until it has said something on standard error."""
        wait_for(lambda: any(text in line for line in self.said), f"{text!r} in {self.said}")

    def end(self, how=signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(PATIENCE)

    def get(self, target: str, method="GET", **headers):
        """The status, the headers and the body of a request; the target goes out as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            fields = {"Host": f"127.0.0.1:{self.port}"} | {k.replace("_", "-"): v for k, v in headers.items()}
            for name, value in fields.items():
                connection.putheader(name, value)
            connection.endheaders()
            reply = connection.getresponse()
            return reply.status, {k.lower(): v for k, v in reply.getheaders()}, reply.read()
        finally:
            connection.close()

    def text(self, target: str) -> str:
        return self.get(target)[2].decode()


def wait_for(condition, what: str):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError(f"never came: {what}")
