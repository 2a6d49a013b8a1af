"""A built site as files: which trees and pages it has, of what kind, and what they link to.

Nothing here knows the kinds of pages by name: a kind is what stands in `<body class="page-KIND">`, a tree is the part of the
site in one interface language (`/`, `/ar/`, …), so that a new kind of page or language is tested from the day it is there.
"""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# The scheme of an address that may stand in a link that leaves the site.
LEAVING = ("http", "https", "mailto")
# Not pages of ours: what a search engine made for itself.
FOREIGN = ("pagefind/",)
# Nor one: the digest as a file to be mailed, with its own style inside and no way to the site. test_mail.py judges it.
MAIL = "mail.html"


class Page:
    """One HTML file: its kind, its language, its ids, its links, the language of its heading. Read when first asked."""

    def __init__(self, folder: Path, path: str):
        self.path = path
        self.bytes = (folder / path).read_bytes()
        head = self.bytes[:20_000].decode("utf-8", "replace")
        kind = re.search(r'<body[^>]*\bpage-([\w-]+)', head)
        self.kind = kind.group(1) if kind else "unknown"
        language = re.search(r'<html[^>]*\blang="([^"]+)"', head)
        self.lang = language.group(1) if language else ""
        self.is_rtl = bool(re.search(r'<html[^>]*\bdir="rtl"', head))

    @cached_property
    def _read(self) -> "_Reader":
        reader = _Reader()
        reader.feed(self.bytes.decode("utf-8"))
        return reader

    ids = property(lambda self: set(self._read.ids))
    all_ids = property(lambda self: self._read.ids)
    links = property(lambda self: self._read.links)
    language = property(lambda self: self._read.language)
    references = property(lambda self: self._read.references)
    metas = property(lambda self: self._read.metas)
    scripts = property(lambda self: self._read.scripts)
    attributes = property(lambda self: self._read.attributes)

    @property
    def is_for_readers(self) -> bool:
        """Whether readers should find it; a page that says what was withdrawn or moved asks not to be listed."""
        return self.kind != "missing" and b'content="noindex"' not in self.bytes


@dataclass(frozen=True)
class Group:
    """The pages of one kind in one tree, lightest first."""

    tree: str
    kind: str
    pages: tuple[Page, ...]

    @property
    def is_rtl(self) -> bool:
        return self.pages[0].is_rtl


class Built:
    """A site's folder, read once."""

    def __init__(self, folder: Path):
        self.folder = folder
        # The odd sites are all built into a folder called public.
        self.name = (folder.parent.name if folder.name == "public" else folder.name) or "site"

    @cached_property
    def pages(self) -> dict[str, Page]:
        paths = sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*.html"))
        return {path: Page(self.folder, path) for path in paths if not path.startswith(FOREIGN) and not path.endswith("/" + MAIL)}

    @cached_property
    def trees(self) -> list[str]:
        """The language of each tree, that of the pages at `/` first."""
        return [self.pages["index.html"].lang] + [
            page.lang for path, page in self.pages.items() if path == f"{page.lang}/index.html" and page.kind == "home"
        ]

    def tree_of(self, page: Page) -> str:
        first = page.path.split("/", 1)[0]
        return first if first in self.trees[1:] and page.lang == first else self.trees[0]

    @cached_property
    def groups(self) -> list[Group]:
        sorted_in: dict[tuple[str, str], list[Page]] = {}
        for page in self.pages.values():
            sorted_in.setdefault((self.tree_of(page), page.kind), []).append(page)
        return [
            Group(tree, kind, tuple(sorted(pages, key=lambda p: (len(p.bytes), p.path))))
            for (tree, kind), pages in sorted(sorted_in.items())
        ]

    @cached_property
    def sample(self) -> list[Page]:
        """Of each kind in each tree the heaviest page and the lightest, and of articles and events one in each language."""
        chosen: dict[str, Page] = {}
        for group in self.groups:
            picks = [group.pages[-1], group.pages[0]]
            if group.kind in ("article", "event"):
                picks += {page.language: page for page in group.pages}.values()
            chosen |= {page.path: page for page in picks}
        return list(chosen.values())

    @cached_property
    def one_of_each(self) -> list[Page]:
        """The heaviest page of each kind in each tree."""
        return [group.pages[-1] for group in self.groups]

    @cached_property
    def base_url(self) -> str:
        """Where the site will stand: what the home page calls itself."""
        return next(link for _, rel, link in self.pages["index.html"].links if rel == "canonical")

    def file_of(self, link: str, on: str) -> tuple[str, str] | None:
        """The file and the fragment a link on a page leads to; None where it leaves the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return self.file_at(link)
        start = "." if parts.path.startswith("/") else os.path.dirname(on)
        path = os.path.normpath(os.path.join(start, unquote(parts.path).lstrip("/"))) if parts.path else on
        if parts.path.endswith("/") or path == ".":
            path = os.path.normpath(os.path.join(path, "index.html"))
        return path, unquote(parts.fragment)

    def file_at(self, address: str) -> tuple[str, str] | None:
        """The file and the fragment at a whole address; None where that is not in this site."""
        if not (address + "/").startswith(self.base_url):
            return None
        parts = urlsplit(address)
        path = unquote(parts.path.removeprefix(urlsplit(self.base_url).path))
        return (path + "index.html" if path.endswith("/") or not path else path), unquote(parts.fragment)

    def is_there(self, path: str, fragment: str = "") -> bool:
        """Whether a link to this file, and to this place in it, leads somewhere."""
        if not (self.folder / path).is_file():
            return False
        return not fragment or fragment == "top" or path not in self.pages or fragment in self.pages[path].ids


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.language, self.ids, self.links, self.references, self.metas, self.scripts = "", [], [], [], [], []
        self.attributes = set()
        self._root_language = ""

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.attributes.update(values)
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "html":
            self._root_language = values.get("lang", "")
        if tag == "h1":
            self.language = values.get("lang", self._root_language)
        if tag == "meta":
            self.metas.append((values.get("property") or values.get("name") or "", values.get("content") or ""))
        if tag == "script":
            self.scripts.append(values)
        for name in ("href", "src", "xlink:href", "poster", "data", "action"):
            if values.get(name) is not None:
                self.links.append((tag, values.get("rel") or "", values[name]))
        for candidate in (values.get("srcset") or "").split(","):
            if candidate.strip():
                self.links.append((tag, "", candidate.split()[0]))
        for name in ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "headers", "for"):
            self.references += [(name, value) for value in (values.get(name) or "").split()]
