"""A choice among the candidates of a page, or of none: a weight for each trait that holds, fitted so that the right candidate
weighs most (softmax over the page's candidates and "none", L2 penalty, L-BFGS). Used by `headlines` and `publications`.

Needs numpy and scipy. Reads our labelled articles and, where given, folders with pages.jsonl.gz and truth.json; asks
`.build/release/fitting` for the traits, in which no word of the pages stands. Deterministic."""
import collections, glob, gzip, hashlib, json, os, re, subprocess, sys

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ARTICLES = os.path.join(ROOT, "Tests/NewsroomTests/Scores/articles")
DATA = os.path.join(ROOT, "Sources/Newsroom/Lexicons/Data")
FITTING = os.path.join(ROOT, ".build/release/fitting")
FOLDS = 5
PENALTY = 1.0


def truth_of(path):
    """The two fields of an article's truth that are needed; the files are simple enough to do without a YAML library."""
    fields = {}
    for line in open(path, encoding="utf-8"):
        found = re.match(r'(title|published): (?:"((?:[^"\\]|\\.)*)"|(.*))$', line.rstrip("\n"))
        if found:
            quoted, plain = found.group(2), found.group(3)
            text = quoted.replace('\\"', '"').replace("\\\\", "\\") if quoted is not None else plain.strip()
            fields[found.group(1)] = None if quoted is None and text in ("null", "") else text
    return fields


def pages(folders):
    """Every labelled page: which set, a stable name, its text, title and day."""
    for path in sorted(glob.glob(ARTICLES + "/*.truth.yaml")):
        truth = truth_of(path)
        with open(path.replace(".truth.yaml", ".txt"), "rb") as file:
            text = file.read().decode("utf-8-sig", "replace")
        yield "own", os.path.basename(path), text, truth.get("title"), truth.get("published")
    for folder in folders:
        with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
            items = json.load(file)["items"]
        with gzip.open(os.path.join(folder, "pages.jsonl.gz"), "rt", encoding="utf-8") as file:
            for page in map(json.loads, file):
                truth = items.get(page["id"], {})
                if "title" in truth:
                    yield os.path.basename(folder.rstrip("/")), page["id"], page["text"], truth["title"], truth.get("date")


def rows(verb, labelled):
    """The rows that `fitting VERB` prints, by page."""
    sent = "".join(json.dumps({"text": text, "title": title or ""}, ensure_ascii=False) + "\n"
                   for _, _, text, title, _ in labelled)
    said = subprocess.run([FITTING, verb], input=sent.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    found = collections.defaultdict(list)
    for line in said.splitlines():
        page, *rest = line.split("\t")
        found[int(page)].append(rest)
    return found


class Choice:
    """Candidates by page: for each its traits, what it says, and whether it is right."""

    def __init__(self, candidates):
        self.candidates = candidates
        self.traits = sorted({trait for page in candidates.values() for traits, _, _ in page for trait in traits})
        self.number = {trait: i for i, trait in enumerate(self.traits)}

    def matrix(self, ids):
        ys, xs, right, bounds = [], [], [], [0]
        for page in ids:
            for traits, _, is_right in self.candidates[page]:
                ys += [len(right)] * len(traits)
                xs += [self.number[trait] for trait in traits]
                right.append(is_right)
            bounds.append(len(right))
        shape = (len(right), len(self.traits))
        return csr_matrix((np.ones(len(ys)), (ys, xs)), shape=shape), np.array(right, float), np.array(bounds)

    def fit(self, ids):
        """The traits' weights and, last, the weight of none."""
        x, right, bounds = self.matrix(ids)
        page = np.repeat(np.arange(len(ids)), np.diff(bounds))
        lacks = np.add.reduceat(right, bounds[:-1]) == 0

        def loss(v):
            weight, none = x @ v[:-1], v[-1]
            most = np.maximum(np.maximum.reduceat(weight, bounds[:-1]), none)
            odds, odds_none = np.exp(weight - most[page]), np.exp(none - most)
            all_odds = np.add.reduceat(odds, bounds[:-1]) + odds_none
            right_odds = np.add.reduceat(odds * right, bounds[:-1]) + np.where(lacks, odds_none, 0)
            pull = odds / all_odds[page] - odds * right / right_odds[page]
            pull_none = (odds_none / all_odds - np.where(lacks, odds_none, 0) / right_odds).sum()
            slope = np.append(x.T @ pull + 2 * PENALTY * v[:-1], pull_none)
            return (np.log(all_odds) - np.log(right_odds)).sum() + PENALTY * (v[:-1] ** 2).sum(), slope

        return minimize(loss, np.zeros(len(self.traits) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x

    def held_out(self, names, choose):
        """What `choose(page, weights of its candidates less none's)` says of each page by weights fitted on the others."""
        said = {}
        ids = sorted(self.candidates)
        fold = {page: int(hashlib.sha1(names[page].encode()).hexdigest()[:8], 16) % FOLDS for page in ids}
        for k in range(FOLDS):
            v = self.fit([page for page in ids if fold[page] != k])
            for page in (page for page in ids if fold[page] == k):
                weights = [sum(v[self.number[t]] for t in traits) - v[-1] for traits, _, _ in self.candidates[page]]
                said[page] = choose(page, weights)
        return said


def write(table, heading, figures, traits, v):
    """The table of weights, heaviest first; the third column, what a trait is in words, is kept from the old table."""
    path = os.path.join(DATA, table)
    words = {}
    if os.path.exists(path):
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 2:
                words[cells[0]] = cells[2]
    found = sorted(zip(traits + ["none"], v), key=lambda row: (-round(row[1], 2), row[0]))
    with open(path, "w", encoding="utf-8") as file:
        for line in heading + figures:
            file.write("# " + line + "\n")
        for trait, weight in found:
            file.write("\t".join([trait, "%.2f" % weight] + ([words[trait]] if trait in words else [])) + "\n")
    print("\n".join(figures))


def folders():
    if any(not os.path.isdir(folder) for folder in sys.argv[1:]):
        sys.exit("usage: %s [FOLDER with pages.jsonl.gz and truth.json]..." % os.path.basename(sys.argv[0]))
    return sys.argv[1:]
