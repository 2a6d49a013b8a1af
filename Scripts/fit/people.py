#!/usr/bin/env python3
"""Fits person-weights.tsv: how much each sign speaks for capitalised words being a person's name.

    fitting people Tests/NewsroomTests/Scores/articles | Scripts/fit/people.py > Sources/Newsroom/Lexicons/Data/person-weights.tsv

Logistic regression with a ridge towards a reader's first guess, in plain Python. What five folds of whole articles say of articles not fitted on goes to
standard error. Further files of the same rows may be named as arguments.
"""
import math
import sys

RIDGE = 1.0
STEPS = 600
ORDER = [line.strip() for line in """always courtesy officeBefore officeAfter speaks acts verbAfter age relative
given weakGiven givenLater initial particle surnameAlone surnameActs
tradeBefore tradeAfter demonymBefore agentBefore companionBefore
articleBefore placeBefore genitiveBefore possessorBefore
sentenceBegins lineBegins shortLine colonAfter bracketAfter quoteBefore
lowerElsewhere three long capitals holdsPlace hyphen nounAfter listed originAfter wordBefore turn""".split()]

# What a reader would say before seeing a row: where rows are few, the weights stay near.
PRIOR = dict(always=-2.5, courtesy=6, officeBefore=5, officeAfter=6, speaks=2.5, acts=2.5, verbAfter=0.3, age=5,
             relative=2, given=3, weakGiven=1, givenLater=1, initial=1, particle=0, surnameAlone=1, surnameActs=2.5,
             tradeBefore=4, tradeAfter=4, demonymBefore=2.5, agentBefore=1, companionBefore=1, articleBefore=-4,
             placeBefore=-2.5, genitiveBefore=-0.5, possessorBefore=-1.5, shortLine=-1, quoteBefore=1,
             lowerElsewhere=-1.5, long=-1, capitals=-1, holdsPlace=-2, originAfter=4, turn=4)


def read(lines):
    rows = []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 4:
            rows.append((cells[0], int(cells[1]), [ORDER.index(sign) for sign in cells[3].split()]))
    return rows


def fit(rows):
    """Newton's method, a sign at a time."""
    prior = [float(PRIOR.get(sign, 0)) for sign in ORDER]
    weights = list(prior)
    sums = [sum(weights[sign] for sign in row[2]) for row in rows]
    having = [[i for i, row in enumerate(rows) if sign in row[2]] for sign in range(len(ORDER))]
    for _ in range(STEPS // 10):
        for sign, places in enumerate(having):
            slope, curve = -RIDGE * (weights[sign] - prior[sign]), RIDGE
            for i in places:
                chance = 1 / (1 + math.exp(-max(-30, min(30, sums[i]))))
                slope += rows[i][1] - chance
                curve += chance * (1 - chance)
            step = max(-1, min(1, slope / curve))
            weights[sign] += step
            for i in places:
                sums[i] += step
    return weights


def told(weights, signs):
    return sum(weights[sign] for sign in signs) > 0


def report(rows):
    articles = sorted({row[0] for row in rows})
    fold = {name: i % 5 for i, name in enumerate(articles)}
    right = wrong = missed = 0
    for k in range(5):
        weights = fit([row for row in rows if fold[row[0]] != k])
        for row in rows:
            if fold[row[0]] == k:
                said = told(weights, row[2])
                right += said and row[1]
                wrong += said and not row[1]
                missed += not said and row[1]
    print(f"held out: {right / max(1, right + wrong):.3f} right, {right / max(1, right + missed):.3f} found, of {len(rows)} runs",
          file=sys.stderr)


rows = read(sys.stdin)
for path in sys.argv[1:]:
    rows += read(open(path))
report(rows)
print("# How much each sign speaks for capitalised words being a person's name; the signs are those of PersonSign.swift.")
print("# Fitted by logistic regression on labelled articles with Scripts/fit/people.py; above 0 they are taken for one. sign, weight")
for name, weight in zip(ORDER, fit(rows)):
    print(f"{name}\t{weight:.2f}")
