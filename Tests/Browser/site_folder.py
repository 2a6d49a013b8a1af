"""A built site as files: which pages it has, of what kind, and what they link to."""

import os
import re
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


class Page:
    """One HTML file: its kind (from <body class="page-KIND">), its ids, its links, the language of its heading."""

    def __init__(self, folder: Path, path: str):
        self.path = path
        self.bytes = (folder / path).read_bytes()
        reader = _Reader()
        reader.feed(self.bytes.decode("utf-8"))
        self.kind, self.ids, self.links, self.language = reader.kind, reader.ids, reader.links, reader.language


class Built:
    """A site's folder, read once."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.name = folder.name or "site"

    @cached_property
    def pages(self) -> dict[str, Page]:
        paths = sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*.html"))
        return {path: Page(self.folder, path) for path in paths}

    @cached_property
    def sample(self) -> list[Page]:
        """For each kind the heaviest page and the lightest, and for articles and events one in each language."""
        chosen: dict[str, Page] = {}
        for kind in sorted({page.kind for page in self.pages.values()}):
            of_kind = sorted((p for p in self.pages.values() if p.kind == kind), key=lambda p: (len(p.bytes), p.path))
            picks = [of_kind[-1], of_kind[0]]
            if kind in ("article", "event"):
                picks += {p.language: p for p in of_kind}.values()
            chosen |= {p.path: p for p in picks}
        return list(chosen.values())

    @cached_property
    def one_of_each(self) -> list[Page]:
        """The heaviest page of each kind."""
        heaviest: dict[str, Page] = {}
        for page in self.pages.values():
            if page.kind not in heaviest or len(page.bytes) > len(heaviest[page.kind].bytes):
                heaviest[page.kind] = page
        return [heaviest[kind] for kind in sorted(heaviest)]

    def file_of(self, link: str, on: str) -> tuple[str, str] | None:
        """The file and the fragment a link on a page leads to; None where it leaves the site."""
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            return None
        path = os.path.normpath(os.path.join(os.path.dirname(on), unquote(parts.path))) if parts.path else on
        return path, unquote(parts.fragment)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.kind, self.language, self.ids, self.links, self._root_language = "", "", set(), [], ""

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "html":
            self._root_language = values.get("lang", "")
        if tag == "body":
            found = re.search(r"page-(\w+)", values.get("class") or "")
            self.kind = found.group(1) if found else "unknown"
        if tag == "h1":
            self.language = values.get("lang", self._root_language)
        for name in ("href", "src"):
            if values.get(name) is not None:
                self.links.append((tag, values.get("rel") or "", values[name]))
