"""A newsroom that never was: meetings of officials, and what outlets in four languages make of them.

`events(count, seed, languages)` gives meetings with one to four accounts each. A seed gives the same ones every time, on every machine: each
event has dice of its own, so that several processes can make a part each. The knowledge is in countries.tsv, wording.tsv and phrases.tsv.
"""

import datetime
import itertools
import os
import random

HERE = os.path.dirname(os.path.abspath(__file__))
LANGUAGES = ["fr", "en", "es", "ar"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
# IPTC Media Topics in the order of the wording's topics.
TOPICS = [
    "medtop:20000101", "medtop:20000086", "medtop:20000626", "medtop:20000168",
    "medtop:20000087", "medtop:15000000", "medtop:20000095", "medtop:06000000",
]  # fmt: skip
FIRST_DAY, DAYS = datetime.date(2018, 1, 1), 8 * 365 + 2
# A story ends with the sentence that makes it this many letters, or this many sentences: about 290 French words.
LETTERS, SENTENCES = 1650, 10
# How many outlets tell of an event.
ACCOUNTS = [1, 1, 2, 3, 4]


def rows(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]


WORDING = {}
for language, kind, text in rows("wording.tsv") + rows("phrases.tsv"):
    WORDING.setdefault((language, kind), []).append(text)
COUNTRIES = rows("countries.tsv")
ZIPF = list(itertools.accumulate(1 / rank for rank in range(1, len(COUNTRIES) + 1)))


def words(language, kind):
    return WORDING[language, kind][0].split(" ")


class Wording(dict):
    """What braces in a text stand for: the event's own values, any number for {x} and {y}, and else a phrase of that kind."""

    def __init__(self, dice, language, **values):
        super().__init__(values)
        self.dice, self.language, self.left = dice, language, {}

    def __missing__(self, kind):
        if kind in ("x", "y"):
            return self.dice.randrange(3, 90)
        # No phrase stands twice in a story while there is one that has not been used.
        if not self.left.get(kind):
            self.left[kind] = list(WORDING[self.language, kind])
        return self.left[kind].pop(self.dice.randrange(len(self.left[kind]))).format_map(self)


class Event:
    """A meeting that did not happen."""

    def __init__(self, dice):
        self.host = self.guest = dice.choices(COUNTRIES, cum_weights=ZIPF)[0]
        while self.guest is self.host:
            self.guest = dice.choices(COUNTRIES, cum_weights=ZIPF)[0]
        self.day = FIRST_DAY + datetime.timedelta(days=dice.randrange(DAYS))
        self.topic = dice.randrange(len(TOPICS))
        self.n, self.m = dice.randrange(12, 400), dice.randrange(20, 90)
        pair = "-".join(sorted([self.host[0].lower(), self.guest[0].lower()]))
        self.id = f"{pair}-{self.day}-{dice.randrange(16**6):06x}"


class Account:
    """What one outlet makes of an event: the article's lines, and which of them tell the story."""

    def __init__(self, dice, event, number, language):
        self.event, self.language, self.name = event, language, f"{number:05}"
        self.path = f"articles/{event.day.year}/{self.name}.txt"
        self.outlet = dice.choice(WORDING[language, "outlet"])
        self.published = event.day + datetime.timedelta(days=dice.randrange(3))
        column = 1 + 2 * LANGUAGES.index(language)
        script = "ar" if language == "ar" else "latin"
        self.people = [f"{dice.choice(words(script, 'given'))} {dice.choice(words(script, 'family'))}" for _ in "ab"]
        self.city = event.host[column + 1]
        self.wording = Wording(
            dice, language, host=event.host[column], guest=event.guest[column], city=self.city, home=event.guest[column + 1],
            a=self.people[0], b=self.people[1], n=event.n, m=event.m, outlet=self.outlet,
            topic=WORDING[language, "topic"][event.topic], when=self.spoken(event.day), date=self.spoken(self.published),
        )  # fmt: skip
        self.lines, self.sentences = [], []
        self.write(dice)

    def spoken(self, day):
        return WORDING[self.language, "when"][0].format(
            day=words(self.language, "weekday")[day.weekday()], d=day.day,
            month=words(self.language, "month")[day.month - 1], year=day.year,
        )  # fmt: skip

    def one(self, kind):
        return capital(self.wording[kind])

    def write(self, dice):
        say = self.lines.append
        tickers = WORDING[self.language, "ticker"]
        for text in dice.sample(tickers, min(len(tickers), dice.randrange(5, 11))):
            say(f"- {dice.randrange(24):02}:{dice.randrange(60):02}{dice.choice(['', ' '])}{text}")
        say(self.one("nav"))
        say(self.one("social"))
        self.title, self.title_line = self.one("title"), len(self.lines) + 1
        say(self.title)
        say(self.one("byline"))
        self.published_line = len(self.lines) + 1
        say(self.one("published"))
        self.first = len(self.lines) + 1
        told = [self.one("lede")]
        while sum(map(len, told)) < LETTERS and len(told) < SENTENCES:
            told.append(self.one("body"))
        for start in range(0, len(told), 2):
            self.sentences += [(text, len(self.lines) + 1) for text in told[start : start + 2]]
            say(" ".join(told[start : start + 2]))
        self.last = len(self.lines)
        for text in WORDING[self.language, "tail"]:
            say(text.format_map(self.wording))

    def article(self):
        return "\n".join(self.lines) + "\n"

    def body(self):
        """A brief's Markdown: three sentences and the rest as points, each with a footnote that names its line."""
        notes = "".join(f"[^{i + 1}]: {self.path}, l. {line}\n" for i, (_, line) in enumerate(self.sentences))
        told = [f"{text}[^{i + 1}]\n" for i, (text, _) in enumerate(self.sentences)]
        return "\n".join(told[:3]), "## Points\n\n- " + "- ".join(told[3:]), notes


def capital(text):
    return text[0].upper() + text[1:]


def starts(count, seed):
    """The number of the first account of each event, and one past the last account of all."""
    dice, made = random.Random(seed), [0]
    while made[-1] < count:
        made.append(min(made[-1] + dice.choice(ACCOUNTS), count))
    return made


def accounts(seed, languages, number, first, end):
    """The accounts of event `number`: articles `first` to before `end`."""
    dice = random.Random(f"{seed} {number}")
    event = Event(dice)
    return [Account(dice, event, i, dice.choice(languages)) for i in range(first, end)]
