"""deploy/nginx.conf and deploy/Caddyfile, in the real servers: what a reader gets, and what nobody gets."""

import gzip
import os
import re
import shutil
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from conftest import ROOT
from web_server import BrotliNginx, Caddy, Nginx

# Written where no reader may come.
SECRET = b"a line that stands in no page"
MORE_FILES = {
    "site.webmanifest": b"{}",
    "fair.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "data/briefs.csv": b"a,b\n",
    "digests/2022-06/digest.eml": b"Subject: June 2022\r\n\r\n.\r\n",
    ".well-known/security.txt": b"Contact: mailto:desk@digest.example\n",
    ".env": SECRET,
    ".git/config": SECRET,
    "articles/.htpasswd": SECRET,
    ".well-known/.hidden": SECRET,
    "empty/note.bin": b"\0",
}
TYPES = {
    "/": "text/html; charset=utf-8",
    "/style.css": "text/css; charset=utf-8",
    "/feed.atom": "application/atom+xml",
    "/feed.json": "application/json",
    "/sitemap.xml": "application/xml",
    "/robots.txt": "text/plain; charset=utf-8",
    "/assets/icon.svg": "image/svg+xml",
    "/data/briefs.csv": "text/csv; charset=utf-8",
    "/site.webmanifest": "application/manifest+json",
    "/fair.ics": "text/calendar; charset=utf-8",
    "/digests/2022-06/digest.eml": "message/rfc822",
    "/.well-known/security.txt": "text/plain; charset=utf-8",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def compress(edition):
    """What a target with compressed copies puts beside each text file."""
    texts = [p for p in edition.rglob("*") if p.suffix in (".html", ".css", ".atom", ".json", ".xml", ".svg", ".txt")]
    for path in texts:
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), mtime=0))
    subprocess.run(["brotli", "--keep", "--force", "-q", "5", *texts], check=True)


@pytest.fixture(scope="module")
def target(tmp_path_factory, public):
    """What a target of the kind `folder` keeps: two editions, which differ in every page, and `current`."""
    folder = tmp_path_factory.mktemp("target")
    (folder / "outside.txt").write_bytes(SECRET)
    for edition in ("one", "two"):
        place = folder / "editions" / edition
        shutil.copytree(public, place)
        for path, content in MORE_FILES.items():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_bytes(content)
        for page in place.rglob("*.html"):
            page.write_bytes(page.read_bytes() + f"<!-- edition {edition} -->\n".encode())
        compress(place)
    (folder / "editions/one/escape.txt").symlink_to("/etc/passwd")
    if os.getuid() == 0:
        os.lchown(folder / "editions/one/escape.txt", 65534, 65534)
    (folder / "current").symlink_to("editions/one")
    return folder


@pytest.fixture(scope="module", params=[Nginx, BrotliNginx, Caddy], ids=lambda kind: kind.__name__)
def server(request, tmp_path_factory, target):
    running = request.param(tmp_path_factory.mktemp(request.param.__name__), target / "current")
    yield running
    running.stop()


def test_every_file_comes_as_it_was_built(server, target):
    edition = target / "editions/one"
    wrong = []
    for path in sorted(edition.rglob("*")):
        address = "/" + str(path.relative_to(edition))
        if path.is_symlink() or not path.is_file() or re.search(r"/\.(?!well-known/[^.])", address):
            continue
        reply = server.get(quoted(address))
        if (reply.status, reply.body) != (200, path.read_bytes()):
            wrong.append(f"{address}: {reply.status}")
    assert not wrong, wrong


def quoted(address):
    return "".join(c if c.isalnum() and c.isascii() or c in "/._-" else "".join(f"%{b:02X}" for b in c.encode()) for c in address)


def test_a_folder_is_its_index(server, target):
    bare = server.get("/countries")
    assert bare.status in (301, 308) and bare.getheader("Location") == "/countries/"
    assert server.get("/countries/").body == (target / "editions/one/countries/index.html").read_bytes()


@pytest.mark.parametrize("address", TYPES)
def test_types(server, address):
    reply = server.get(address)
    assert (reply.status, reply.getheader("Content-Type")) == (200, TYPES[address])


@pytest.mark.parametrize("address", ["/none", "/none/", "/assets/none.svg", "/none.atom", "/empty/", "/countries/zz/index.html"])
def test_what_is_not_there_is_the_404_page(server, target, address):
    reply = server.get(address)
    assert reply.status == 404
    assert reply.getheader("Content-Type") == "text/html; charset=utf-8"
    assert reply.getheader("Cache-Control") == "no-cache"
    assert reply.body == (target / "editions/one/404.html").read_bytes()


@pytest.mark.parametrize("address", ["/.env", "/.git/config", "/articles/.htpasswd", "/.well-known/.hidden", "/%2eenv", "/./.env", "//.env"])
def test_dotfiles_are_nobodys(server, address):
    reply = server.get(address)
    assert reply.status == 404 and SECRET not in reply.body


@pytest.mark.parametrize(
    "target_of_request",
    [
        b"/../outside.txt", b"/../../outside.txt", b"/%2e%2e/%2e%2e/outside.txt", b"/..%2foutside.txt", b"/..%2f..%2foutside.txt",
        b"/countries/..%2f..%2f..%2foutside.txt", b"/%2e%2e%2f%2e%2e%2foutside.txt", b"/..\\..\\outside.txt", b"/..%5c..%5coutside.txt",
        b"/%252e%252e/outside.txt", b"/....//....//outside.txt", b"/..;/..;/outside.txt", b"/%c0%ae%c0%ae/outside.txt", b"/outside.txt%00.html",
        b"../../outside.txt", b"//../../outside.txt", b"/./../../outside.txt", b"/editions/one/index.html", b"/current/index.html",
    ],
)  # fmt: skip
def test_no_address_leads_out_of_the_edition(server, target_of_request):
    received = server.raw(target_of_request)
    assert re.match(rb"HTTP/1\.1 (301|308|400|404) ", received), received[:200]
    assert SECRET not in received


def test_a_link_within_an_edition_leads_to_no_file_of_another_owner(server, target):
    if type(server) is not Nginx:
        pytest.skip("Caddy follows links, as does nginx where brotli was chosen; their files say so")
    reply = server.get("/escape.txt")
    assert (reply.status, reply.body) == (404, (target / "editions/one/404.html").read_bytes())


@pytest.mark.parametrize("address", ["/", "/feed.atom", "/none", "/style.css", "/.env"])
def test_security_headers_are_on_every_reply(server, address):
    reply = server.get(address)
    assert {name: reply.getheader(name) for name in HEADERS} == HEADERS
    assert directives(reply.getheader("Content-Security-Policy"))["frame-ancestors"] == set()
    assert not re.search(r"\d", reply.getheader("Server") or "")


def directives(policy):
    """A Content-Security-Policy as sets of sources; 'none' is no source."""
    parts = [part.split() for part in policy.split(";")]
    return {name: set(sources) - {"'none'"} for name, *sources in parts}


def test_no_page_wants_more_than_the_header_allows_and_all_together_want_all_of_it(server, target):
    header = directives(server.get("/").getheader("Content-Security-Policy"))
    swift = (ROOT / "Sources/Pressroom/Render/Search/SearchPage.swift").read_text("utf-8")
    for source in header["script-src"] | header["connect-src"]:
        assert source in swift, source
    wanted = {"frame-ancestors": set()}
    policies = set()
    for page in (target / "editions/one").rglob("*.html"):
        policies.add(re.search(r'Content-Security-Policy" content="([^"]+)"', page.read_text("utf-8")).group(1))
    assert policies
    for policy in policies:
        own = directives(policy)
        assert own["default-src"] == set()
        for name, sources in own.items():
            assert sources <= header[name], policy
            wanted[name] = wanted.get(name, set()) | sources
    # What is in the pages themselves, and not beside them, only a mail may show.
    mails = [page for page in (target / "editions/one").rglob("*.html") if "unsafe-inline" in page.read_text("utf-8")]
    assert mails and {page.name for page in mails} == {"mail.html"}
    if "script-src" in wanted:
        assert wanted == header


def test_pages_are_asked_for_again_and_assets_are_kept(server):
    for address in ("/", "/countries/", "/feed.atom", "/data/briefs.json"):
        assert server.get(address).getheader("Cache-Control") == "no-cache"
    assert server.get("/style.css").getheader("Cache-Control") == "public, max-age=3600"
    assert server.get("/assets/icon.svg").getheader("Cache-Control") == "public, max-age=86400"


def test_other_peoples_pages_may_read_the_data_and_nothing_else(server):
    assert server.get("/data/briefs.json").getheader("Access-Control-Allow-Origin") == "*"
    assert server.get("/").getheader("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_an_unchanged_page_is_not_sent_again(server, coding):
    tag = server.get("/", Accept_Encoding=coding).getheader("ETag")
    assert tag
    again = server.get("/", Accept_Encoding=coding, If_None_Match=tag)
    assert (again.status, again.body) == (304, b"")
    assert again.getheader("Cache-Control") == "no-cache"


@pytest.mark.parametrize("address", ["/", "/countries/", "/style.css", "/feed.atom", "/data/briefs.json", "/assets/icon.svg"])
@pytest.mark.parametrize("coding,unpack", [("gzip", ["gzip", "-dc"]), ("br", ["brotli", "-dc"])])
def test_compressed_copies_are_the_same_bytes(server, target, address, coding, unpack):
    if coding == "br" and type(server) is Nginx:
        pytest.skip("nginx has brotli only where it was chosen")
    path = target / "editions/one" / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))
    reply = server.get(address, Accept_Encoding=coding)
    assert (reply.status, reply.getheader("Content-Encoding")) == (200, coding)
    assert "Accept-Encoding" in reply.getheader("Vary")
    assert reply.body == path.with_name(path.name + (".gz" if coding == "gzip" else ".br")).read_bytes(), "the copy beside it"
    assert subprocess.run(unpack, input=reply.body, capture_output=True, check=True).stdout == path.read_bytes()
    assert reply.getheader("Content-Type") == server.get(address).getheader("Content-Type")


def test_without_a_compressed_copy_gzip_is_made_on_the_way(server, target):
    copy = target / "editions/one/timeline/index.html.gz"
    copy.rename(target / "away.gz")
    try:
        reply = server.get("/timeline/", Accept_Encoding="gzip")
        assert reply.getheader("Content-Encoding") == "gzip"
        assert gzip.decompress(reply.body) == copy.with_name("index.html").read_bytes()
    finally:
        (target / "away.gz").rename(copy)


def test_heads_and_parts(server):
    got, head, part = server.get("/"), server.get("/", method="HEAD"), server.get("/feed.atom", Range="bytes=0-4")
    assert (head.status, head.body, head.getheader("Content-Length")) == (200, b"", got.getheader("Content-Length"))
    assert (part.status, part.body) == (206, b"<?xml")


def test_nothing_can_be_written(server):
    assert [server.get("/", method=method).status for method in ("POST", "PUT", "DELETE")] == [405] * 3


def test_an_edition_changes_under_readers(server, target):
    """400 requests while `current` moves to and fro: each is a whole page of one edition or of the other."""
    pages = ["/", "/countries/", "/timeline/", "/articles/", "/style.css", "/feed.atom"]
    whole = {
        page: {(target / "editions" / edition / (page.lstrip("/") + ("index.html" if page.endswith("/") else ""))).read_bytes()
               for edition in ("one", "two")}
        for page in pages
    }  # fmt: skip
    over, swaps = threading.Event(), 0

    def swap():
        nonlocal swaps
        while not over.is_set():
            for edition in ("two", "one"):
                (target / "next").symlink_to(f"editions/{edition}")
                os.replace(target / "next", target / "current")
                swaps += 1
                over.wait(0.002)

    def ask(number):
        page = pages[number % len(pages)]
        coding = "gzip" if number % 2 else "identity"
        reply = server.get(page, Accept_Encoding=coding)
        body = gzip.decompress(reply.body) if reply.getheader("Content-Encoding") == "gzip" else reply.body
        return None if reply.status == 200 and body in whole[page] else (page, coding, reply.status, len(body))

    swapping = threading.Thread(target=swap)
    swapping.start()
    try:
        with ThreadPoolExecutor(8) as readers:
            wrong = [found for found in readers.map(ask, range(400)) if found]
    finally:
        over.set()
        swapping.join()
    assert not wrong, wrong[:10]
    assert swaps > 20
    assert os.readlink(target / "current") == "editions/one"
