"""What trafilatura takes to clean pages of the made stories: clean_pages.py COUNT. Prints seconds and bytes as one JSON object.

A page has the lines of the article that `corpus COUNT` writes, marked up as a plain theme would: the menu in a `nav`, the story in an
`article`, what is beside it in an `aside` and a `footer`. The pages are made before the clock starts, and trafilatura is loaded and warm.
"""

import html
import json
import resource
import sys
import time

sys.dont_write_bytecode = True
import trafilatura  # noqa: E402
from newsroom import LANGUAGES, accounts, starts  # noqa: E402

PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head>
<body><nav><ul>{menu}</ul></nav>
<article><h1>{title}</h1>{story}</article>
<aside>{tail}</aside><footer>{end}</footer></body></html>
"""


def page(account):
    lines = [html.escape(line) for line in account.lines]
    title, end = account.title_line - 1, account.last
    return PAGE.format(
        language=account.language, title=lines[title], menu="".join(f"<li><a href='#'>{line}</a></li>" for line in lines[:title]),
        story="".join(f"<p>{line}</p>" for line in lines[title + 1 : end]), tail="".join(f"<p>{line}</p>" for line in lines[end:-1]), end=lines[-1],
    )  # fmt: skip


def main():
    count = int(sys.argv[1])
    ends = starts(count, 1)
    pages = [page(account) for i in range(len(ends) - 1) for account in accounts(1, LANGUAGES, i, ends[i], ends[i + 1])]
    for text in pages[:20]:
        trafilatura.extract(text)
    wall, cpu = time.monotonic(), time.process_time()
    empty = sum(not trafilatura.extract(text) for text in pages)
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    if empty:
        sys.exit(f"trafilatura found nothing in {empty} of {count} pages")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"wall": wall, "cpu": cpu, "memory": memory}))


main()
