/// `/desk/desk.css`.
let deskStyle = """
  :root {
    color-scheme: light dark;
    --ink: #1d1d1b; --paper: #fdfcfa; --soft: #5d5a55; --line: #d9d5cd; --link: #124f8c; --tint: #f3f0ea;
  }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #ecebe8; --paper: #171716; --soft: #aaa69f; --line: #3a3935; --link: #8fc1f3; --tint: #22211f; }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0 auto; max-width: 62rem; padding: 1.25rem; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  }
  header p { margin: 0; }
  h1 { margin: .25rem 0; font-size: 1.75rem; line-height: 1.2; }
  h2 { margin: 2.5rem 0 0; font-size: 1.375rem; }
  h3 { margin: 1.75rem 0 .5rem; padding-bottom: .375rem; border-bottom: 2px solid var(--ink); font-size: 1.0625rem; }
  h4 { margin: 0; color: var(--soft); font-size: .8125rem; font-weight: 600; }
  a { color: var(--link); text-underline-offset: .15em; }
  a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  .summary { margin: 0 0 1rem; color: var(--soft); }
  .count { color: var(--soft); font-size: .875rem; font-weight: 400; }
  nav ul { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 0; padding: .75rem 1rem; background: var(--tint);
    list-style: none; }
  .entries { margin: 0; padding: 0; list-style: none; }
  .entries li { padding: .625rem 0; border-bottom: 1px solid var(--line); }
  .entries p { margin: 0; }
  .place { font: .875rem/1.5 ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
  .hint { color: var(--soft); font-size: .9375rem; }
  .note { margin: 0 0 .5rem; color: var(--soft); }
  .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .5rem 1rem; margin: .5rem 0; }
  .sides > div { padding: .5rem .75rem; border-inline-start: 3px solid var(--line); background: var(--tint); }
  pre { margin: 0; white-space: pre-wrap; font: .875rem/1.5 ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
  .sides pre { unicode-bidi: plaintext; }
  .paste { margin: .5rem 0 0; padding: .5rem .75rem; border: 1px dashed var(--line); direction: ltr; text-align: left; }
  .paste code { display: block; user-select: all; }
  .paste:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
  nav a, .place a { display: inline-block; min-height: 1.5rem; }
  """
