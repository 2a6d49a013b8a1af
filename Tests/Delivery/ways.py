"""Every kind of target: how it is named in site.yaml, what a reader sees there, and whether it was touched."""

import io
import subprocess
import tarfile
from pathlib import Path

from newsroom import Newsroom, files_below


class Way:
    """A target called "there"."""

    def __init__(self, room: Newsroom, folder: Path, options: str = ""):
        self.room, self.folder, self.options = room, folder, options

    def name_it(self) -> None:
        self.room.targets = f'  there: {{ {self.address()}{self.options} }}\n'

    def address(self) -> str: ...

    def files(self) -> dict[str, bytes]:
        """What a reader can be served: path → bytes."""

    def everything(self) -> list[str]:
        """What stands there, also what no page links to; sorted."""
        return sorted(self.files())

    def stamp(self) -> object:
        """Differs when anything was touched."""

    def put(self, path: str, content: bytes) -> None:
        """A stranger's file."""


def stamps(folder: Path) -> str:
    return subprocess.run(
        ["find", folder, "-printf", "%p %i %s %T@ %C@\n"], capture_output=True, text=True, check=True
    ).stdout


class Folder(Way):
    def address(self):
        return f'to: "folder", path: "{self.folder}/live", keep: 2'

    def files(self):
        current = self.folder / "live/current"
        return files_below(current.resolve()) if current.exists() else {}

    def stamp(self):
        return stamps(self.folder / "live")

    def put(self, path, content):
        (self.folder / "live/current" / path).write_bytes(content)


class RsyncHere(Way):
    def address(self):
        return f'to: "rsync", path: "{self.folder}/www"'

    def files(self):
        files = files_below(self.folder / "www")
        # What rsync is still writing has names that no page links to.
        return {path: content for path, content in files.items() if ".~tmp~" not in path and "/." not in "/" + path}

    def everything(self):
        www = self.folder / "www"
        names = [p.relative_to(www) for p in www.rglob("*") if not p.is_dir() or not any(p.iterdir())]
        return sorted(str(name) for name in names)

    def stamp(self):
        return stamps(self.folder / "www")

    def put(self, path, content):
        (self.folder / "www" / path).write_bytes(content)


class RsyncThere(RsyncHere):
    def __init__(self, room, folder, sshd, options=""):
        super().__init__(room, folder, options)
        self.sshd = sshd
        room.environment["RSYNC_RSH"] = sshd.ssh

    def address(self):
        return f'to: "rsync", path: "127.0.0.1:{self.folder}/www", port: {self.sshd.port}'


class RcloneHere(RsyncHere):
    """A store that is a folder on this machine."""

    def address(self):
        return f'to: "rclone", path: "{self.folder}/www"'


class GitHere(Way):
    def __init__(self, room, folder, options=""):
        super().__init__(room, folder, options)
        subprocess.run(["git", "init", "-q", "--bare", folder / "there.git"], check=True)

    def address(self):
        return f'to: "git", repository: "{self.folder}/there.git"'

    def git(self, *arguments: str) -> bytes:
        return subprocess.run(
            ["git", "-C", self.folder / "there.git", *arguments], capture_output=True, check=True
        ).stdout

    def files(self):
        if not self.git("branch", "--list", "gh-pages"):
            return {}
        with tarfile.open(fileobj=io.BytesIO(self.git("archive", "gh-pages"))) as archive:
            return {m.name: archive.extractfile(m).read() for m in archive if m.isfile()}

    def stamp(self):
        return self.git("rev-parse", "gh-pages"), self.git("count-objects", "-v")

    def put(self, path, content):
        def run(*arguments, content=None):
            identity = ["-c", "user.name=N", "-c", "user.email=n@x.example"]
            done = subprocess.run(
                ["git", "-C", self.folder / "there.git", *identity, *arguments], input=content, capture_output=True,
                check=True, env={"GIT_INDEX_FILE": str(self.folder / "index"), "PATH": "/usr/bin:/bin"},
            )
            return done.stdout.decode().strip()

        run("read-tree", "gh-pages")
        run("update-index", "--add", "--cacheinfo", f"100644,{run('hash-object', '-w', '--stdin', content=content)},{path}")
        run("update-ref", "refs/heads/gh-pages", run("commit-tree", run("write-tree"), "-p", "gh-pages", "-m", "theirs"))


class GitThere(GitHere):
    def __init__(self, room, folder, sshd, options=""):
        super().__init__(room, folder, options)
        self.sshd = sshd
        room.environment["GIT_SSH_COMMAND"] = sshd.ssh

    def address(self):
        return f'to: "git", repository: "ssh://127.0.0.1:{self.sshd.port}{self.folder}/there.git"'


class Bucket(Way):
    count = 0

    def __init__(self, room, folder, s3, options=""):
        super().__init__(room, folder, options)
        Bucket.count += 1
        self.s3, self.client, self.bucket = s3, s3.client(), f"bucket-{Bucket.count}"
        self.client.create_bucket(Bucket=self.bucket)
        room.environment.update(s3.environment)

    def address(self):
        return f'to: "rclone", path: "store:{self.bucket}/digest"'

    def keys(self) -> list[str]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=self.bucket)
        return [found["Key"] for page in pages for found in page.get("Contents", [])]

    def files(self):
        read = lambda key: self.client.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        return {key.removeprefix("digest/"): read(key) for key in self.keys()}

    def stamp(self):
        return self.s3.changes()

    def put(self, path, content):
        self.client.put_object(Bucket=self.bucket, Key="digest/" + path, Body=content)


NAMES = ["folder", "rsync", "rsync-ssh", "git", "git-ssh", "rclone-s3"]


def way_to(name: str, room: Newsroom, folder: Path, sshd, s3, options: str = "") -> Way:
    way = {
        "folder": lambda: Folder(room, folder, options),
        "rsync": lambda: RsyncHere(room, folder, options),
        "rsync-ssh": lambda: RsyncThere(room, folder, sshd(), options),
        "git": lambda: GitHere(room, folder, options),
        "git-ssh": lambda: GitThere(room, folder, sshd(), options),
        "rclone-disk": lambda: RcloneHere(room, folder, options),
        "rclone-s3": lambda: Bucket(room, folder, s3(), options),
    }[name]()
    way.name_it()
    return way
