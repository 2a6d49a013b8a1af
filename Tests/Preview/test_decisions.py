"""The desk's decisions are read at once; a broken file is an error over the page, and the last good decisions stand."""

from newsroom import Preview, wait_for

WHO = 'by: "A. Benali", date: "2026-11-26", reason: "so it is"'


def decide(newsroom, *decisions):
    newsroom.write("content/overrides.yaml", "".join(f"- {{ {decision}, {WHO} }}\n" for decision in decisions))


def source(newsroom):
    brief = newsroom.read(newsroom.brief)
    return brief.split('source: { path: "', 1)[1].split('"', 1)[0]


def test_a_decision_shows_at_once_and_goes_with_its_line(newsroom, preview):
    page = newsroom.page(newsroom.brief)
    decide(newsroom, f'article: "{source(newsroom)}", title: "Le mot de la fin"')
    wait_for(lambda: "Le mot de la fin" in preview.text(page), "the decision")
    newsroom.write("content/overrides.yaml", "")
    wait_for(lambda: "Le mot de la fin" not in preview.text(page), "the decision to go")


def test_a_broken_file_is_named_and_the_last_good_decisions_stand(newsroom, preview):
    page, article = newsroom.page(newsroom.brief), source(newsroom)
    decide(newsroom, f'article: "{article}", title: "Le mot de la fin"')
    wait_for(lambda: "Le mot de la fin" in preview.text(page), "the decision")
    newsroom.write("content/overrides.yaml", f'- {{ article: "{article}", titel: "x", {WHO} }}\n')
    preview.says('overrides.yaml:1: error: unknown key "titel"')
    # Articles are read on, under the decisions that were sound.
    with newsroom.path(f"content/{article}").open("ab") as file:
        file.write(b"\nSuivez-nous\n")
    other = next(b for b in newsroom.briefs if b != newsroom.brief and b.isascii())
    newsroom.title(other, "Encore un titre")
    wait_for(lambda: "Encore un titre" in preview.text(newsroom.page(other)), "the other edit")
    assert "Le mot de la fin" in preview.text(page)
    decide(newsroom, f'article: "{article}", title: "Mieux"')
    preview.says("all errors are mended")
    wait_for(lambda: "Mieux" in preview.text(page), "the new decision")


def test_a_preview_may_start_on_a_broken_file_and_leaves_the_briefs(newsroom):
    before = {brief: newsroom.read(brief) for brief in newsroom.briefs}
    newsroom.write("content/overrides.yaml", "- { skip: 1 }\n")
    running = Preview(newsroom, "--port", "0")
    try:
        running.says("overrides.yaml:1: error: ")
        assert {brief: newsroom.read(brief) for brief in newsroom.briefs} == before
        decide(newsroom, f'article: "{source(newsroom)}", title: "Le mot de la fin"')
        wait_for(lambda: "Le mot de la fin" in running.text(newsroom.page(newsroom.brief)), "the decision")
    finally:
        running.end()
