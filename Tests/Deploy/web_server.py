"""The real nginx and the real Caddy, each with its file from deploy/, on a port of this machine alone."""

import http.client
import os
import re
import socket
import subprocess
import time
from pathlib import Path

from conftest import ROOT

SERVERS = Path(os.environ.get("SERVERS", ROOT / ".build/deploy-servers"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def replaced(text: str, pattern: str, value: str) -> str:
    """The text with each place that a person would edit edited. Fails where the file has no such place."""
    edited, count = re.subn(pattern, lambda _: value, text, flags=re.MULTILINE)
    assert count, f"nothing matches {pattern}"
    return edited


class Server:
    """A server that serves `root` until it is stopped."""

    def __init__(self, folder: Path, root: Path):
        self.port = free_port()
        self.log = folder / f"{type(self).__name__}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self.prepare(folder, root), stdout=log, stderr=log, stdin=subprocess.DEVNULL, env=os.environ | {"HOME": str(folder)}
            )
        deadline = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < deadline:
            try:
                return self.get("/") and None
            except OSError:
                time.sleep(0.05)
        self.stop()
        raise AssertionError(self.log.read_text("utf-8", "replace"))

    def stop(self):
        self.process.terminate()
        self.process.wait(20)

    def get(self, path: str, method: str = "GET", **headers: str):
        """One request on a connection of its own; header names with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
            reply = connection.getresponse()
            reply.body = reply.read()
            return reply
        finally:
            connection.close()

    def raw(self, target: bytes) -> bytes:
        """What comes back for a request line with exactly this target: no client has tidied it up."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as line:
            line.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: digest.example\r\nConnection: close\r\n\r\n")
            received = b""
            while piece := line.recv(65536):
                received += piece
            return received


class Nginx(Server):
    """As the file stands: links are looked at, and copies come gzipped."""

    @staticmethod
    def chosen(text: str) -> str:
        return text

    def prepare(self, folder: Path, root: Path) -> list:
        text = self.chosen((ROOT / "deploy/nginx.conf").read_text("utf-8"))
        text = replaced(text, r"^    listen 80;.*$", f"    listen 127.0.0.1:{self.port};")
        text = replaced(text, r"^    listen \[::\]:80;.*$", "")
        text = replaced(text, r"^    root [^;]+;", f"    root {root};")
        (folder / "site.conf").write_text(text, "utf-8")
        places = "".join(
            f"  {kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        module = SERVERS / "usr/lib/nginx/modules/ngx_http_brotli_static_module.so"
        whole = folder / "nginx.conf"
        whole.write_text(
            f"load_module {module};\ndaemon off;\npid {folder}/nginx.pid;\nerror_log stderr;\nworker_processes 2;\n"
            + ("user root root;\n" if os.getuid() == 0 else "")
            + f"events {{}}\nhttp {{\n  access_log off;\n{places}  include {folder}/site.conf;\n}}\n"
        )
        return [SERVERS / "usr/sbin/nginx", "-e", "stderr", "-p", folder, "-c", whole]


class BrotliNginx(Nginx):
    """With the choice that the file leaves to its reader: brotli's copies, and links not looked at."""

    @staticmethod
    def chosen(text: str) -> str:
        text = replaced(text, r"^    disable_symlinks if_not_owner;", "    # disable_symlinks if_not_owner;")
        return replaced(text, r"^    # brotli_static on;", "    brotli_static on;")


class Caddy(Server):
    def prepare(self, folder: Path, root: Path) -> list:
        text = (ROOT / "deploy/Caddyfile").read_text("utf-8")
        text = replaced(text, r"^digest\.example \{", f"http://:{self.port} {{\n\tbind 127.0.0.1")
        text = replaced(text, r"root \* \S+", f"root * {root}")
        whole = folder / "Caddyfile"
        whole.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
        return [SERVERS / "usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", whole]
