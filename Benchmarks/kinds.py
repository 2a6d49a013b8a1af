"""What a built site consists of: its files by kind, so that two sites can be held against each other."""

import collections
import os
import re

# The kinds that both sites have, by address, in the order in which they are printed.
SHARED = [
    ("home", r"index\.html"),
    ("articles", r"articles/(?!page/|letters/)[^/]+/index\.html"),
    ("lists of articles", r"articles/(page/\d+/)?index\.html"),
    ("timeline", r"timeline/.*\.html"),
    ("countries", r"countries/.*\.html"),
    ("feeds, home and countries", r"(countries/[^/]+/)?feed\.(atom|json)"),
    ("sitemap, robots.txt, 404.html", r"sitemap\.xml|robots\.txt|404\.html"),
    ("style sheet and assets", r"style\.css|assets/.*"),
]
PATTERNS = [(kind, re.compile(pattern)) for kind, pattern in SHARED]


def kind(path):
    """The kind of a file of a site, by its path below the site's folder; one of no shared kind is named after its folder and its ending."""
    for name, pattern in PATTERNS:
        if pattern.fullmatch(path):
            return name
    folder, _, _ = path.rpartition("/")
    return f"{folder.split('/')[0] or 'at the top'}, {path.rpartition('.')[2]}"


def files(folder):
    """Path below the folder and size of each file, sorted."""
    found = []
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            found.append((os.path.relpath(path, folder), os.path.getsize(path)))
    return sorted(found)


def by_kind(listing):
    """How many files there are of each kind, and their bytes."""
    counts = collections.defaultdict(lambda: [0, 0])
    for path, size in listing:
        counts[kind(path)][0] += 1
        counts[kind(path)][1] += size
    return counts


def compare(ours, theirs):
    """Prints both sites kind by kind."""
    one, other = by_kind(ours), by_kind(theirs)
    shared = [name for name, _ in SHARED]
    print(f"\n{'files and bytes by kind':<34}{'Dateline':>22}{'Hugo':>22}")
    line = "{:<34}{:>9,}{:>10.1f} MB{:>9,}{:>10.1f} MB".format
    for name in shared + sorted(set(one) - set(shared)) + sorted(set(other) - set(shared) - set(one)):
        print(line(name, one[name][0], one[name][1] / 1e6, other[name][0], other[name][1] / 1e6))
    print(line("all", len(ours), sum(s for _, s in ours) / 1e6, len(theirs), sum(s for _, s in theirs) / 1e6), flush=True)
