"""Scripts/move and Scripts/redirects: posts of WordPress and Hugo become articles that read well, and old addresses lead to the new pages."""

import shutil
import subprocess

import pytest

from conftest import DATELINE, ROOT
from web_server import Caddy, Nginx

EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Quay Observer</title><link>https://quay.example</link><language>en-GB</language><wp:wxr_version>1.2</wp:wxr_version>
<item><title>Portugal and Morocco open a joint rescue school in Setúbal &amp;amp; sign</title>
<link>https://quay.example/2024/03/05/joint-rescue-school/</link><wp:post_name>joint-rescue-school</wp:post_name>
<wp:post_date>2024-03-05 08:30:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>Portugal and Morocco opened a joint rescue school in Set&uacute;bal on Monday, their interior
ministers said.</p><!-- /wp:paragraph --><script>alert(1)</script>[caption id="x"]<img src="a.jpg">[/caption]
<p>Portuguese minister Duarte Semedo Vilhena said the school would train <em>forty</em> officers a year.<br>Moroccan minister Anas Berrechid-Louki thanked him.</p>]]></content:encoded></item>
<item><title>An older post</title><link>https://quay.example/2019/01/02/caf%C3%A9-summit/</link><wp:post_name>caf%C3%A9-summit</wp:post_name>
<wp:post_date>2019-01-02 00:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<content:encoded><![CDATA[Ghana's and Togo's police chiefs met in Accra on Wednesday to agree on patrols along their border.

The two chiefs, Kwame Ofosu-Brempong of Ghana and Edem Kpodar-Lawson of Togo, signed a plan for six months.]]></content:encoded></item>
<item><title>Not yet</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>About</title><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
</channel></rss>
"""
HUGO = {
    "hugo.toml": 'baseURL = "https://quay.example/"\ntitle = "The Quay Observer"\nlanguageCode = "en-gb"\n',
    "content/posts/_index.md": "---\ntitle: Posts\n---\n",
    "content/posts/draft.md": "---\ntitle: Draft\ndate: 2024-01-01\ndraft: true\n---\nNo.\n",
    "content/posts/rescue.md": '---\ntitle: "Portugal and Morocco: a joint rescue school"\ndate: 2024-03-05T08:30:00Z\nslug: school\naliases: ["/old/school", "/2024/school.html"]\n---\n'
    "Portugal and Morocco **opened** a joint rescue school in [Setúbal](https://x.example/) on Monday,\ntheir interior ministers said.[^1]\n\n"
    "{{< figure src=\"a.jpg\" >}}\n\n> Portuguese minister Duarte Semedo Vilhena said the school would train forty officers a year.\n\n[^1]: A note.\n",
    "content/posts/patrols/index.fr.md": "+++\ntitle = 'Le Ghana et le Togo patrouillent ensemble'\ndate = 2024-04-06\n+++\n"
    "Les chefs de police du Ghana et du Togo se sont réunis mercredi à Accra pour convenir de patrouilles le long de leur frontière.\n",
}


def script(name, *words):
    return subprocess.run([ROOT / "Scripts" / name, *words], capture_output=True, text=True, check=False)


def move(*words):
    return script("move", *words)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "digest"
    (folder / "content").mkdir(parents=True)
    (folder / "content/site.yaml").write_text('title: "The Quay Digest"\nlanguages: ["en"]\n')
    shutil.copytree(ROOT / "Templates", folder / "Templates")
    return folder


@pytest.fixture
def export(tmp_path):
    (tmp_path / "export.xml").write_text(EXPORT, "utf-8")
    return tmp_path / "export.xml"


@pytest.fixture
def hugo(tmp_path):
    for path, text in HUGO.items():
        (tmp_path / "hugo" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "hugo" / path).write_text(text, "utf-8")
    return tmp_path / "hugo"


def build(site):
    built = subprocess.run([DATELINE, "build", "--site", site], capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    return built


def test_wordpress_posts_become_articles(site, export):
    moved = move("wordpress", export, site)
    assert moved.returncode == 0, moved.stderr
    assert "2 posts, 4 files written" in moved.stdout and "2 drafts and other pages" in moved.stdout
    articles = site / "content/articles/moved"
    assert (articles / "2024-03/joint-rescue-school.txt").read_text("utf-8") == (
        "Portugal and Morocco open a joint rescue school in Setúbal & sign\n\n"
        "Portugal and Morocco opened a joint rescue school in Setúbal on Monday, their interior ministers said.\n\n"
        "Portuguese minister Duarte Semedo Vilhena said the school would train forty officers a year.\n\n"
        "Moroccan minister Anas Berrechid-Louki thanked him.\n"
    )
    assert (articles / "2024-03/joint-rescue-school.txt.yaml").read_text("utf-8") == (
        'published: "2024-03-05"\noutlet: "The Quay Observer"\nlanguage: "en"\nurl: "https://quay.example/2024/03/05/joint-rescue-school/"\n'
    )
    older = (articles / "2019-01/café-summit.txt").read_text("utf-8")
    assert older.count("\n\n") == 2, "a line of the older editor is a paragraph"


def test_hugo_posts_become_articles(site, hugo):
    moved = move("hugo", hugo, site)
    assert moved.returncode == 0, moved.stderr
    articles = site / "content/articles/moved"
    assert (articles / "2024-03/school.txt").read_text("utf-8") == (
        "Portugal and Morocco: a joint rescue school\n\n"
        "Portugal and Morocco opened a joint rescue school in Setúbal on Monday, their interior ministers said.\n\n"
        "Portuguese minister Duarte Semedo Vilhena said the school would train forty officers a year.\n"
    )
    assert 'language: "fr"' in (articles / "2024-04/patrols.txt.yaml").read_text("utf-8")
    assert (site / "content/moved.tsv").read_text("utf-8").splitlines() == [
        "/posts/patrols/\tarticles/moved/2024-04/patrols.txt",
        "/posts/school/\tarticles/moved/2024-03/school.txt",
        "/old/school\tarticles/moved/2024-03/school.txt",
        "/2024/school.html\tarticles/moved/2024-03/school.txt",
    ]


def test_moving_twice_writes_nothing_and_an_edit_stays(site, export):
    move("wordpress", export, site)
    edited = site / "content/articles/moved/2024-03/joint-rescue-school.txt"
    edited.write_text("mine\n")
    again = move("wordpress", export, site)
    assert "0 files written" in again.stdout and edited.read_text() == "mine\n"
    assert len((site / "content/moved.tsv").read_text("utf-8").splitlines()) == 2


def test_what_was_moved_is_read_as_it_was_published(site, export):
    move("wordpress", export, site)
    build(site)
    briefs = list((site / "content/briefs").rglob("*.md"))
    assert len(briefs) == 2
    school = next(b for b in briefs if "rescue" in b.name).read_text("utf-8")
    assert "published: \"2024-03-05\"" in school and "Portugal and Morocco opened a joint rescue school in Setúbal on Monday" in school


@pytest.mark.parametrize("form,kind", [("nginx", Nginx), ("caddy", Caddy)])
def test_old_addresses_lead_to_the_new_pages(site, export, hugo, tmp_path, form, kind):
    move("wordpress", export, site)
    move("hugo", hugo, site)
    build(site)
    rules = script("redirects", site, "--as", form)
    assert rules.returncode == 0, rules.stderr
    (tmp_path / "rules").write_text(rules.stdout, "utf-8")

    class Moved(kind):
        def prepare(self, folder, root):
            command = super().prepare(folder, root)
            if kind is Nginx:
                place = folder / "site.conf"
                text = f"include {tmp_path}/rules;\n" + place.read_text("utf-8")
                place.write_text(text.replace("    index index.html;", "    index index.html;\n    if ($dateline_moved) { return 301 $dateline_moved; }"), "utf-8")
            else:
                place = folder / "Caddyfile"
                place.write_text(place.read_text("utf-8").replace("\tencode gzip", f"\timport {tmp_path}/rules\n\tencode gzip"), "utf-8")
            return command

    (tmp_path / "server").mkdir()
    server = Moved(tmp_path / "server", site / "public")
    try:
        for old in ("/2024/03/05/joint-rescue-school/", "/2024/03/05/joint-rescue-school", "/2019/01/02/caf%C3%A9-summit/", "/posts/patrols/", "/2024/school.html"):
            reply = server.get(old)
            assert reply.status == 301, old
            assert server.get(reply.getheader("Location").removeprefix(f"http://127.0.0.1:{server.port}")).status == 200
        assert server.get("/posts/none/").status == 404
    finally:
        server.stop()


def test_redirects_for_other_hosts_are_lines(site, export):
    move("wordpress", export, site)
    build(site)
    lines = script("redirects", site, "--as", "plain").stdout.splitlines()
    assert len(lines) == 4
    assert all(line.startswith("/20") and line.endswith("/ 301") and len(line.split(" ")) == 3 and line.isascii() for line in lines)


@pytest.mark.parametrize("words,told", [(("move", "wordpress", "none.xml", "{site}"), "cannot be read"), (("move", "hugo", "{export}", "/none"), "error: no site is here"), (("redirects", "{site}", "--as", "nginx"), "hint: move the posts")])
def test_what_goes_wrong_is_said_with_its_cure(site, export, words, told):
    failed = script(words[0], *(word.format(site=site, export=export) for word in words[1:]))
    assert failed.returncode == 1 and told in failed.stderr and "Traceback" not in failed.stderr
