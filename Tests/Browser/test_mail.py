"""The digests made to be sent, as a mail program and as a browser read them."""

import email
import email.policy
import re
from html.parser import HTMLParser

import pytest


class Links(HTMLParser):
    """What a mail would ask for, and where it leads."""

    def __init__(self):
        super().__init__()
        self.followed, self.fetched, self.languages = [], [], []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "a":
            self.followed.append(values.get("href"))
        elif tag == "link" and values == {"rel": "icon", "href": "data:,"}:
            pass  # An empty icon, so that a browser asks for none.
        elif tag in ("link", "script", "img", "iframe", "object", "base", "form"):
            self.fetched.append(tag)
        if "lang" in values:
            self.languages.append((values["lang"], values.get("dir")))


def messages(site):
    found = sorted(site.folder.rglob("digest.eml"))
    assert found, "the site has digests"
    return found


def test_every_message_parses_without_a_defect(site):
    for path in messages(site):
        raw = path.read_bytes()
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw), f"{path}: a line does not end in CRLF"
        assert max(map(len, raw.split(b"\r\n"))) <= 998, path
        message = email.message_from_bytes(raw, policy=email.policy.default)
        assert message.get_content_type() == "multipart/alternative"
        assert message["X-Unsent"] == "1" and message["To"] is None
        assert len(message["From"].addresses) == 1 and message["From"].addresses[0].username == "no-reply"
        assert message["Date"].datetime.tzinfo is not None
        assert re.fullmatch(r"<[0-9a-f]{40}@[^@\s]+>", message["Message-ID"].strip())
        assert message["Subject"].endswith(message["From"].addresses[0].display_name)
        for part in message.walk():
            assert not part.defects, f"{path}: {part.defects}"
            assert not any(header.defects for header in part.values()), path


def test_a_message_has_the_file_for_a_mail_and_the_same_as_text(site):
    for path in messages(site):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        text, html = message.iter_parts()
        assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
        assert html.get_payload(decode=True).replace(b"\r\n", b"\n") == (path.parent / "mail.html").read_bytes()
        plain = text.get_content()
        assert message["Subject"].split(" – ")[0] in plain.splitlines()[0]
        numbers = {int(n) for n in re.findall(r"^\[(\d+)\] ", plain, re.MULTILINE)}
        assert numbers == set(range(1, len(numbers) + 1)), path
        assert numbers >= {int(n) for n in re.findall(r"\[(\d+)[,،]", plain)}, path


def test_a_mail_is_one_light_file_that_asks_for_nothing(site):
    for path in site.folder.rglob("mail.html"):
        content = path.read_bytes()
        assert len(content) <= 100_000, path
        reader = Links()
        reader.feed(content.decode("utf-8"))
        assert not reader.fetched, path
        assert all(re.match("https?://", href) for href in reader.followed), path
        assert all(direction for language, direction in reader.languages), path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_mail_opens_from_disk_and_fits_a_phone(site, browser, scheme):
    path = max(site.folder.rglob("mail.html"), key=lambda file: file.stat().st_size)
    page = browser.new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri(), wait_until="networkidle")
    assert asked == [path.as_uri()]
    assert not said, said
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
