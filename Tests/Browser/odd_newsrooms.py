"""Builds the sites that nobody writes but somebody gets: odd_newsrooms.py PROGRAM TEMPLATES FOLDER

`empty` has no article at all, `single` one article and one event, `nasty` what breaks pages: markup and controls in titles, words
of 400 letters, an Arabic article in a French site, no outlet, no date, an article as long as a report. Each is FOLDER/NAME/public.
"""

import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

SITE = """\
title: "{title}"
description: "{description}"
base_url: "https://odd.example/"
languages: ["fr", "ar"]
focus: "MA"
source_text: "full"
"""
LONG = "Ab" * 200
MEETING = (
    "RABAT, {day} – Le ministre marocain de l’Intérieur, Driss Benomar, a reçu {day} à Rabat son homologue portugais, Rui Valadão, "
    "pour parler de la coopération entre les deux polices. Les deux ministres ont signé un accord sur la surveillance des côtes. "
    "La délégation portugaise a visité le centre de Salé.\n"
)


def report() -> str:
    """An article of some four thousand words, as a ministry would send it."""
    draw = random.Random(7)
    places = ["Rabat", "Lisbonne", "Tanger", "Faro", "Larache", "Porto", "Agadir", "Setúbal"]
    acts = ["ont contrôlé", "ont fouillé", "ont escorté", "ont compté", "ont remis au parquet", "ont immobilisé"]
    things = ["navires", "conteneurs", "dossiers", "passeports", "véhicules", "patrouilles", "signalements"]
    lines = [
        f"Les équipes marocaines et portugaises {draw.choice(acts)} {draw.randrange(12, 900)} {draw.choice(things)} entre {draw.choice(places)} "
        f"et {draw.choice(places)}, selon le relevé numéro {number} que les deux ministères ont rendu public à Rabat."
        for number in range(1, 140)
    ]
    return "Bilan commun de la surveillance des côtes entre le Maroc et le Portugal\n" + MEETING.format(day="4 mars 2024") + "\n".join(lines) + "\n"


NASTY = {
    "markup.txt": '<script>alert(1)</script> & <b>Rabat</b> "reçoit" {{Lisbonne}} <img src=https://elsewhere.example/x.png>\n'
    + MEETING.format(day="5 mars 2024") + "</p></main><h1>Un titre de trop</h1> <a href=\"javascript:alert(1)\">Cliquez</a> *gras* [lien](https://elsewhere.example/)\n",
    "bidi.txt": "Rabat \u202eennobsiL te\u202c signent \u2066un accord\u2069 \u200fde police\n" + MEETING.format(day="6 mars 2024"),
    "word.txt": f"Rabat et Lisbonne {LONG} sur la police\n" + MEETING.format(day="7 mars 2024") + f"Le ministre a cité le dossier {LONG} devant la presse.\n",
    "arabe.txt": "المغرب والبرتغال يوقعان اتفاقا حول مراقبة السواحل\n"
    "استقبل وزير الداخلية المغربي إدريس بن عمر بالرباط نظيره البرتغالي روي فالاداو لبحث التعاون بين الشرطتين. "
    "ووقع الوزيران اتفاقا حول مراقبة السواحل بين البلدين.\n",
    "undated.txt": "Le Maroc et le Togo échangent leurs listes de navires\n"
    "Le directeur de la police marocaine et son homologue du Togo ont échangé leurs listes de navires, a indiqué la police togolaise. "
    "Le Togo enverra trois officiers au Maroc.\n",
    "rapport.txt": report(),
    "rapport.txt.yaml": f'outlet: "L’Écho {LONG}"\nurl: "https://elsewhere.example/{LONG}?a=1&b=%3C2%3E"\n',
}
# Titles as a desk may give them: the machine would not take these from a page.
TITLES = {
    "le-ministre-": '<script>alert(1)</script> & <b>Rabat</b> \\"reçoit\\" {{Lisbonne}} <img src=https://elsewhere.example/x.png>',
    "rabat-et-lisbonne": f"Rabat et Lisbonne {LONG}",
    "rabat-ennobsil": "Rabat \u202eennobsiL te\u202c signent \u2066un accord \u200fde police",
}
NEWSROOMS = {
    "empty": ("Rien à lire", "", {}),
    "single": ("Un seul événement", "Tout ce qui est arrivé", {"seul.txt": "Rabat et Lisbonne signent un accord de police\n" + MEETING.format(day="4 mars 2024")}),
    "nasty": ("<Le> & \\\"l’autre\\\"", f"{LONG} <b>", NASTY),
}


def retitle(folder: Path):
    for brief in sorted((folder / "content/briefs").rglob("*.md")):
        title = next((title for start, title in TITLES.items() if brief.name.startswith(start)), None)
        if title:
            text = brief.read_text(encoding="utf-8")
            brief.write_text(re.sub("^title: .*", lambda _: f'title: "{title}"', text, count=1, flags=re.M), encoding="utf-8")


def build(program: str, templates: str, folder: Path, title: str, description: str, articles: dict[str, str]):
    (folder / "content/articles").mkdir(parents=True)
    shutil.copytree(templates, folder / "Templates")
    (folder / "content/site.yaml").write_text(SITE.format(title=title, description=description), encoding="utf-8")
    for name, text in articles.items():
        (folder / "content/articles" / name).write_text(text, encoding="utf-8")
    command = [program, "build", "--site", folder, "--output", folder / "public"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if articles is NASTY:
        retitle(folder)
        run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1) or not (folder / "public/index.html").is_file():
        sys.exit(f"{folder}: error: the site was not built\n{run.stdout}{run.stderr}")


if __name__ == "__main__":
    program, templates, root = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    shutil.rmtree(root, ignore_errors=True)
    for name, (title, description, articles) in NEWSROOMS.items():
        build(program, templates, root / name, title, description, articles)
