"""The made newsroom is the same wherever it is made, sound, and as varied as it is said to be."""

import collections
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from conftest import COUNT, DATELINE, ROOT, made
from newsroom import COUNTRIES, FIRST_DAY, accounts, starts


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def stories():
    ends = starts(4000, 1)
    return [account for i in range(len(ends) - 1) for account in accounts(1, ["fr"], i, ends[i], ends[i + 1])]


def test_the_same_seed_makes_the_same_bytes(tmp_path):
    one = contents(made(tmp_path / "one", hash_seed="1"))
    assert contents(made(tmp_path / "two", hash_seed="2")) == one
    assert contents(made(tmp_path / "three", seed=2)) != one
    for place, ending in (("articles", ".txt"), ("briefs", ".md")):
        assert sum(path.startswith(f"content/{place}/") and path.endswith(ending) for path in one) == COUNT


@pytest.mark.parametrize("options", [(), ("--languages", "fr")])
def test_every_brief_is_sound_and_quotes_its_article(tmp_path, options):
    site = made(tmp_path / "site", *options)
    shutil.copytree(ROOT / "Templates", site / "Templates")
    with (site / "content/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write((ROOT / "Benchmarks/compared.yaml").read_text(encoding="utf-8"))
    for command in (["build", "--no-brief"], ["check"]):
        run = subprocess.run([DATELINE, *command, "--site", site], capture_output=True, text=True, check=False)
        assert (run.returncode, re.findall("^.*(?:error|warning):.*$", run.stdout + run.stderr, re.M)) == (0, [])


def test_briefs_are_the_machine_s(contest):
    """In the table of whose word each part is, a person's is marked as strong."""
    contest.clean()
    pages = sorted((contest.site / "public/articles").glob("0*/index.html"))
    assert len(pages) == COUNT
    for page in pages:
        why = re.search('id="why".*?</table>', page.read_text(encoding="utf-8"), re.S)
        assert why and "<strong>" not in why[0], page


def test_bodies_are_of_about_290_words(stories):
    lengths = [len(" ".join(text for text, _ in story.sentences).split()) for story in stories]
    assert 280 < sum(lengths) / len(lengths) < 300
    assert 240 < min(lengths) and max(lengths) < 360


def test_countries_are_in_the_news_as_zipf_has_it(stories):
    events = {story.event.id: story.event for story in stories}.values()
    counts = collections.Counter(event.host[0] for event in events)
    ranked = [counts[row[0]] for row in COUNTRIES]
    assert len(counts) >= 60
    assert 1.5 < ranked[0] / ranked[1] < 2.5
    # The other half of the countries has fewer than one event in six.
    assert sum(ranked[len(ranked) // 2 :]) * 6 < sum(ranked)
    assert {event.day.year for event in events} == set(range(FIRST_DAY.year, FIRST_DAY.year + 8))


def test_hardly_two_sentences_are_alike(stories):
    sentences = [text for story in stories for text, _ in story.sentences]
    assert len(set(sentences)) > 0.85 * len(sentences)


def test_the_lines_cited_are_where_the_sentences_stand(stories):
    for story in stories:
        for text, line in story.sentences:
            assert text in story.lines[line - 1]
