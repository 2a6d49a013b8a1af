"""What the preview gives to clients that are no browsers, and what it refuses."""

import os
import re
import signal
import socket
import subprocess
import time
from urllib.parse import quote

import pytest
from newsroom import PROGRAM, Newsroom, Preview, wait_for


def raw(preview, data: bytes, wait=5.0) -> bytes:
    """What comes back for some bytes."""
    with socket.create_connection(("127.0.0.1", preview.port), timeout=wait) as line:
        line.sendall(data)
        reply = b""
        try:
            while chunk := line.recv(65536):
                reply += chunk
        except TimeoutError:
            pass
        return reply


def test_a_program_gets_the_very_bytes_that_build_writes(newsroom, preview):
    plain = os.environ | {"DATELINE_PAGEFIND": ""}
    subprocess.run([PROGRAM, "build", "--site", newsroom.folder], capture_output=True, check=False, env=plain)
    built = newsroom.path("public")
    files = [p for p in built.rglob("*") if p.is_file()]
    assert len(files) > 100
    for file in files:
        name = str(file.relative_to(built))
        address = "/" + quote(name.removesuffix("index.html"))
        status, _, body = preview.get(address, Accept="*/*")
        assert (status, body) == (200, file.read_bytes()), name
    for file in files:
        assert b"/desk/reload.js" not in file.read_bytes() and b"/desk/events" not in file.read_bytes(), file
    assert not (built / "desk").exists()


def test_nothing_is_written_but_briefs(newsroom):
    before = {p for p in newsroom.folder.rglob("*")}
    running = Preview(newsroom, "--port", "0")
    newsroom.title(newsroom.brief, "Autre titre")
    running.says("shown in")
    running.end()
    after = {p for p in newsroom.folder.rglob("*")} - before
    assert {p.relative_to(newsroom.folder).parts[0] for p in after} <= {".dateline"}, "what was read is kept there"


def test_an_index_is_made_in_a_folder_of_its_own_which_is_left_empty(newsroom, tmp_path):
    before = {p for p in newsroom.folder.rglob("*")}
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    running = Preview(newsroom, "--port", "0", pagefind=program)
    running.says("no search this time")
    running.end()
    after = {p for p in newsroom.folder.rglob("*")} - before
    assert {p.relative_to(newsroom.folder).parts[0] for p in after} == {".dateline"}
    assert not [p for p in after if p.is_file() and "search" in p.parts]


@pytest.mark.parametrize(
    "target",
    [
        "/../content/site.yaml", "/%2e%2e/content/site.yaml", "/..%2fcontent/site.yaml", "/a/../../content/site.yaml",
        "/%2e%2e%2f%2e%2e%2fetc/passwd", "//etc/passwd", "/etc/passwd", "/content/site.yaml", "/Templates/style.css",
        "/link/site.yaml", "/assets/link", "/assets/folder/passwd", "/%00", "/\\..\\content", "/%5c..%5ccontent", "/%", "/%ff",
        "/.git/config", "/%252e%252e/content/site.yaml",
    ],
)
def test_no_path_leads_out_of_the_site(newsroom, target):
    newsroom.path("Templates/assets/link").symlink_to("/etc/passwd")
    newsroom.path("Templates/assets/folder").symlink_to("/etc")
    newsroom.path("public").mkdir(exist_ok=True)
    newsroom.path("public/link").symlink_to(newsroom.path("content"))
    running = Preview(newsroom, "--port", "0", "--no-brief")
    try:
        status, headers, body = running.get(target)
        assert status in (400, 404)
        assert b"root:" not in body and b"base_url" not in body
        assert "location" not in headers
    finally:
        running.end()


def test_another_host_is_refused(preview):
    for host in ("evil.example", f"evil.example:{preview.port}", "127.0.0.1.evil.example", "0.0.0.0"):
        for target in ("/", "/desk/", "/desk/events?page=/", "/style.css"):
            assert preview.get(target, Host=host)[0] == 421
    for host in ("localhost", f"localhost:{preview.port}", "127.0.0.1", f"[::1]:{preview.port}"):
        assert preview.get("/", Host=host)[0] == 200


def test_another_sites_page_is_told_nothing(preview):
    for header in (dict(Origin="http://evil.example"), dict(Sec_Fetch_Site="cross-site"), dict(Origin="null")):
        assert preview.get("/desk/events?page=/", **header)[0] == 403
    assert preview.get("/style.css")[1]["cross-origin-resource-policy"] == "same-origin"


def test_it_listens_on_this_machine_alone(preview):
    # 127.0.0.1 in hexadecimal, as the kernel lists it.
    with open("/proc/net/tcp") as table:
        local = [line.split()[1] for line in table if line.split()[3] == "0A"]
    assert [a for a in local if a.endswith(f":{preview.port:04X}")] == [f"0100007F:{preview.port:04X}"]


def test_curl_finds_head_range_and_etag_right(preview):
    def curl(*arguments):
        return subprocess.run(["curl", "-sS", *arguments, preview.base + "style.css"], capture_output=True, check=True).stdout

    whole = curl()
    head = curl("-I").decode()
    assert head.startswith("HTTP/1.1 200") and f"Content-Length: {len(whole)}\r\n" in head
    assert "Content-Type: text/css; charset=utf-8\r\n" in head and "X-Content-Type-Options: nosniff\r\n" in head
    assert curl("-r", "10-19") == whole[10:20]
    assert curl("-r", "-7") == whole[-7:]
    assert b"206 Partial" in curl("-i", "-r", "0-0") and b"416 Range" in curl("-i", "-r", f"{len(whole)}-")
    tag = re.search(r'ETag: ("[0-9a-f]{64}")', head)[1]
    assert curl("-i", "-H", f"If-None-Match: {tag}").startswith(b"HTTP/1.1 304")
    assert curl("-i", "-X", "POST", "-d", "x").startswith(b"HTTP/1.1 405")
    assert b"\r\nAllow: GET, HEAD\r\n" in curl("-i", "-X", "DELETE")


def test_addresses_that_are_not_ascii(newsroom, preview):
    brief = next(b for b in newsroom.briefs if not b.isascii())
    assert preview.get(newsroom.page(brief))[0] == 200
    status, headers, _ = preview.get(newsroom.page(brief)[:-1])
    assert (status, headers["location"]) == (301, newsroom.page(brief))


def test_broken_requests_are_answered_and_harm_nobody(preview):
    for data, status in (
        (b"GET / HTTP/1.1\r\n\r\n", 400), (b"\x16\x03\x01\x02\x00\x01\n\n", 400), (b"GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400),
        (b"GET /" + b"a" * 20_000, 431), (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 5000 + b"\r\n", 431),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 405),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 413),
        (b"GET / HTTP/3\r\n\r\n", 505), (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400),
    ):
        assert raw(preview, data).startswith(b"HTTP/1.1 %d " % status), data[:60]
    two = raw(preview, b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n" * 2 + b"GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")
    assert two.count(b"HTTP/1.1 200 OK") == 3


def test_slow_and_silent_clients_block_nobody(preview):
    lines = []
    for number in range(300):
        line = socket.create_connection(("127.0.0.1", preview.port), timeout=5)
        line.sendall([b"", b"GET / HT", b"GET /desk/events?page=/ HTTP/1.1\r\nHost: localhost\r\n"][number % 3])
        lines.append(line)
    for _ in range(20):
        start = time.monotonic()
        assert preview.get("/")[0] == 200
        assert time.monotonic() - start < 5
    for line in lines:
        line.close()


def test_a_taken_port_is_passed_over(newsroom):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = Preview(newsroom, "--port", str(port))
        try:
            assert running.port != port
            running.says(f"port {port} is taken, so it is {running.port}")
            assert running.get("/")[0] == 200
        finally:
            running.end()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_also_where_a_shell_had_it_ignore_signals(newsroom, how):
    running = Preview(newsroom, "--port", "0", wrapper=("sh", "-c", 'trap "" INT TERM; exec "$@"', "sh"))
    line = socket.create_connection(("127.0.0.1", running.port))
    line.sendall(b"GET /desk/events?page=/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert line.recv(100)
    start = time.monotonic()
    running.end(how)
    assert time.monotonic() - start < 1
    again = Preview(newsroom, "--port", str(running.port))
    assert again.port == running.port
    again.end()


def test_a_port_that_may_not_be_had_is_said(newsroom):
    if os.geteuid() == 0:
        pytest.skip("root may listen anywhere")
    ended = subprocess.run([PROGRAM, "preview", "--site", newsroom.folder, "--port", "80"], capture_output=True, text=True)
    assert ended.returncode == 2 and "--port" in ended.stderr


def test_open_says_where_there_is_no_browser(newsroom):
    running = Preview(newsroom, "--port", "0", "--open", wrapper=("env", "PATH=/nonexistent"))
    try:
        running.says("xdg-open was not found; open " + running.base)
        assert running.get("/")[0] == 200
    finally:
        running.end()


def test_open_opens_the_address(newsroom, tmp_path):
    opener = tmp_path / "bin/xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/opened\n')
    opener.chmod(0o755)
    running = Preview(newsroom, "--port", "0", "--open", wrapper=("env", f"PATH={opener.parent}:/usr/bin:/bin"))
    try:
        wait_for(lambda: (tmp_path / "opened").exists() and (tmp_path / "opened").read_text(), "the opener")
        assert (tmp_path / "opened").read_text() == running.base + "\n"
    finally:
        running.end()


def test_drafts_have_pages_when_asked_for(newsroom):
    newsroom.change(newsroom.brief, "\nlanguage:", '\nstatus: "draft"\nlanguage:')
    for options, status in (([], 404), (["--drafts"], 200)):
        running = Preview(newsroom, "--port", "0", *options)
        assert running.get(newsroom.page(newsroom.brief))[0] == status
        running.end()


def test_a_new_article_gets_its_brief_and_page(newsroom, preview):
    brief = newsroom.brief
    source = re.search(r'path: "(articles/[^"]+)"', newsroom.read(brief))[1]
    text = newsroom.read("content/" + source)
    before = set(newsroom.briefs)
    newsroom.write("content/articles/neuf.txt", text + "\nUne ligne de plus dans le même récit.\n")
    wait_for(lambda: set(newsroom.briefs) - before, "its brief")
    new = (set(newsroom.briefs) - before).pop()
    wait_for(lambda: preview.get(newsroom.page(new))[0] == 200, "its page")
    wait_for(lambda: "New briefs" in preview.text("/desk/"), "the desk's word of it")
    # And what a person deletes stays deleted, though its article is there.
    newsroom.path(new).unlink()
    wait_for(lambda: preview.get(newsroom.page(new))[0] == 404, "the page's end")
    wait_for(lambda: "Deleted briefs" in preview.text("/desk/"), "the desk's word of that")
    time.sleep(2)
    assert preview.get(newsroom.page(new))[0] == 404 and new not in newsroom.briefs


def test_what_a_run_would_change_beyond_an_edited_brief_follows_and_comes_to_rest(newsroom, preview):
    newsroom.title(newsroom.brief, "Titre du bureau")
    wait_for(lambda: "the machine would write" in preview.text("/desk/") and "Titre" in preview.text(newsroom.page(newsroom.brief)), "the desk's word")
    time.sleep(3)
    count = len([line for line in preview.said if "shown in" in line])
    time.sleep(3)
    assert len([line for line in preview.said if "shown in" in line]) == count <= 2


def test_without_watches_it_looks_by_itself(newsroom):
    """A user namespace has a limit of its own, so that the machine's stays as it is."""
    script = 'echo 3 >/proc/sys/user/max_inotify_watches && exec "$@"'
    wrapper = ("unshare", "--user", "--map-root-user", "sh", "-c", script, "sh")
    if subprocess.run([*wrapper, "true"], capture_output=True).returncode != 0:
        pytest.skip("this machine has no user namespaces to limit")
    running = Preview(newsroom, "--port", "0", wrapper=wrapper)
    try:
        running.says("fs.inotify.max_user_watches")
        newsroom.title(newsroom.brief, "Titre regardé")
        wait_for(lambda: "Titre regardé" in running.text(newsroom.page(newsroom.brief)), "the edit")
        assert "max_user_watches" in running.text("/desk/")
    finally:
        running.end()


def test_a_killed_preview_leaves_the_newsroom_whole(newsroom):
    running = Preview(newsroom, "--port", "0")
    before = {b: newsroom.read(b) for b in newsroom.briefs}
    running.end(signal.SIGKILL)
    assert {b: newsroom.read(b) for b in newsroom.briefs} == before


def test_wrong_usage_is_exit_2(tmp_path):
    ended = subprocess.run([PROGRAM, "preview", "--site", tmp_path], capture_output=True, text=True)
    assert ended.returncode == 2 and "no content folder" in ended.stderr
    ended = subprocess.run([PROGRAM, "preview", "--port", "70000"], capture_output=True, text=True)
    assert ended.returncode == 2
