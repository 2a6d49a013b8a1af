"""Every link inside a site leads to a page, and where it names a place in it to that place; every page is reached from the front page."""

import email
import email.policy
import re
from pathlib import Path
from urllib.parse import urlsplit

from site_folder import LEAVING

# Files for programs that hold whole addresses.
TEXTS = (".atom", ".json", ".xml", ".opml", ".ics", ".txt", ".csv", ".webmanifest", ".eml")


def test_every_link_leads_somewhere(every_site):
    bad = []
    for page in every_site.pages.values():
        for tag, rel, link in page.links:
            target = every_site.file_of(link, on=page.path)
            if target is None:
                if urlsplit(link).scheme not in LEAVING or (tag != "a" and rel not in ("canonical", "alternate")):
                    bad.append(f"{page.path}: {link}: not a link of ours, nor one that may leave")
                continue
            if link.startswith("/") and page.kind != "missing":
                bad.append(f"{page.path}: {link}: does not open from disk")
            if not every_site.is_there(*target):
                bad.append(f"{page.path}: {link}: {'no such anchor' if every_site.is_there(target[0]) else 'no such file'}")
    assert not bad, f"{len(bad)} bad links\n" + "\n".join(bad[:40])


def text_of(path: Path) -> str:
    """What stands in a file: of a message the decoded parts, of a calendar its lines unfolded."""
    if path.suffix == ".eml":
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        return "\n".join(part.get_content() for part in message.iter_parts()).replace("&amp;", "&")
    return path.read_text("utf-8").replace("\r\n ", "").replace("&amp;", "&")


def test_every_address_of_ours_for_programs_leads_somewhere(every_site):
    """Feeds, sitemaps, data, calendars, mails, cards: whatever holds a whole address of this site."""
    address = re.compile(re.escape(every_site.base_url) + r"[^\s\"'<>\\)\],]*")
    bad, seen = [], 0
    for path in sorted(p for p in every_site.folder.rglob("*") if p.suffix in TEXTS):
        name = path.relative_to(every_site.folder).as_posix()
        for found in address.findall(text_of(path)):
            seen += 1
            if not every_site.is_there(*every_site.file_at(found)):
                bad.append(f"{name}: {found}")
    for page in every_site.pages.values():
        for said, content in page.metas:
            if content.startswith(every_site.base_url) and not every_site.is_there(*every_site.file_at(content)):
                bad.append(f"{page.path}: {said}: {content}")
    assert not bad, f"{len(bad)} bad addresses\n" + "\n".join(bad[:40])
    assert seen


def test_every_page_is_reached_from_the_front_page(every_site):
    reached, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = every_site.pages[waiting.pop()]
        for tag, _, link in page.links:
            target = every_site.file_of(link, on=page.path) if tag == "a" else None
            if target and target[0] in every_site.pages and target[0] not in reached:
                reached.add(target[0])
                waiting.append(target[0])
    lost = [page.path for page in every_site.pages.values() if page.path not in reached and page.is_for_readers]
    assert not lost, f"{len(lost)} pages that nothing leads to\n" + "\n".join(lost[:40])
