"""Pictures of every kind of page for a person to look at, and a sheet that shows them side by side."""

import html
from pathlib import Path

SCREENSHOTS = Path(__file__).resolve().parents[2] / ".build/screenshots"
STYLE = """
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem 2rem; background: #ddd } h2 { margin: 2rem 0 .5rem }
div { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start } figure { margin: 0; flex: none }
img { display: block; width: 300px; height: 400px; object-fit: cover; object-position: top; background: #fff }
"""


def shot_of(place, look: str) -> Path:
    """Where the picture of a page goes: KIND-TREE-LOOK.png, the look being scheme and width."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    return SCREENSHOTS / f"{place.kind}-{place.name}-{look}.png"


def contact_sheet():
    kinds: dict[str, list[str]] = {}
    for path in sorted(SCREENSHOTS.glob("*.png")):
        kinds.setdefault(path.name.split("-", 1)[0], []).append(path.name)
    parts = ["<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Screenshots</title>", f"<style>{STYLE}</style><h1>Every kind of page</h1>"]
    for kind, names in kinds.items():
        parts.append(f"<h2>{html.escape(kind)}</h2><div>")
        for name in map(html.escape, names):
            parts.append(f'<figure><a href="{name}"><img src="{name}" alt="" loading="lazy"></a><figcaption>{name[:-4]}</figcaption></figure>')
        parts.append("</div>")
    (SCREENSHOTS / "index.html").write_text("\n".join(parts), encoding="utf-8")
