"""Every kind of page as a screen reader has it: landmarks, headings, names of links, pictures, tables, and languages."""

import re

import yaml
from browsers import DESKTOP

ENTRY = re.compile(r'^([\w-]+)(?: "((?:[^"\\]|\\.)*)")?')


def entries(snapshot: str):
    """Each thing in an accessibility tree, in order: its role, its name, the address of a link, the names of what stands around it."""
    found = []

    def walk(nodes, around):
        for node in nodes:
            said, inside = next(iter(node.items())) if isinstance(node, dict) else (node, [])
            if said.startswith("/"):
                found[around[-1]]["url" if said == "/url" else said] = inside
                continue
            role, name = ENTRY.match(said).groups()
            found.append({"role": role, "name": (name or "").strip(), "url": None, "within": [found[i]["role"] for i in around], "text": ""})
            if isinstance(inside, list):
                walk(inside, [*around, len(found) - 1])
            elif not name:
                # What has no name of its own is called by its text.
                found[-1]["name"] = str(inside)

    walk(yaml.safe_load(snapshot) or [], [])
    return found


def landmarks(tree) -> list[str]:
    found = []
    for role in ("banner", "main", "contentinfo"):
        count = sum(entry["role"] == role for entry in tree)
        if count != 1:
            found.append(f"{count} of {role}")
    for role in ("navigation", "complementary", "region"):
        names = [entry["name"] for entry in tree if entry["role"] == role]
        if "" in names:
            found.append(f"a {role} without a name")
        found += [f"two of {role} are called {name}" for name in set(names) if names.count(name) > 1]
    if not any(entry["role"] == "navigation" for entry in tree):
        found.append("no navigation")
    if not any(entry["role"] == "heading" and "main" in entry["within"] + ["main" * (entry["role"] == "main")] for entry in tree):
        found.append("no heading in the main part")
    return found


def test_a_page_makes_sense_to_a_screen_reader(tab, place):
    found = []
    tab.page.emulate_media(media="screen")
    for page in place.pages:
        tab.page.set_viewport_size(DESKTOP)
        tab.open(place.site.base + page.path, home=place.site.base)
        tab.ask("openDetails")
        tree = entries(tab.page.locator("body").aria_snapshot())
        told = landmarks(tree) + tab.ask("links") + tab.ask("structure")
        if sum(entry["role"] == "heading" for entry in tree) == 0:
            told.append("no heading is heard")
        found += [f"{page.path}: {complaint}" for complaint in told]
    assert not found, "\n".join(found)
