/// `/desk/reload.js`: loads the page anew when it changed, swaps its style sheets, and lays the errors over it.
///
/// Style comes by constructed sheets and text by `textContent`, so that it works under any policy that admits the script itself,
/// and nothing that stands in a file becomes markup.
let reloadScript = #"""
  "use strict";
  (() => {
    const own = document.currentScript;
    const place = "dateline-preview " + location.pathname;
    let styles = own.dataset.styles;
    let stream = null;

    // A page may forbid itself a memory; it then begins at its top.
    const remember = (key, value) => { try { sessionStorage.setItem(key, value); } catch {} };
    const recall = (key) => { try { return sessionStorage.getItem(key); } catch { return null; } };
    const forget = (key) => { try { sessionStorage.removeItem(key); } catch {} };

    // Where the reader was

    const stops = () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const folds = () => [...document.querySelectorAll("details")];

    const spot = () => ({
      x: scrollX, y: scrollY, focus: stops().indexOf(document.activeElement), open: folds().map((f) => f.open),
    });

    const goBack = (was) => {
      const now = folds();
      if (now.length === was.open.length) now.forEach((fold, i) => { fold.open = was.open[i]; });
      if (was.focus >= 0) stops()[was.focus]?.focus({ preventScroll: true });
      scrollTo({ left: was.x, top: was.y, behavior: "instant" });
    };

    const reload = () => {
      remember(place, JSON.stringify(spot()));
      location.reload();
    };

    const kept = recall(place);
    forget(place);
    if (kept) {
      const back = () => goBack(JSON.parse(kept));
      back();
      // Pictures and fonts may still move the page, until the reader does.
      const moved = new AbortController();
      for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) {
        addEventListener(name, () => moved.abort(), { signal: moved.signal, passive: true });
      }
      addEventListener("load", back, { signal: moved.signal });
    }

    // The page anew

    // Linked data is no script: nothing of it runs.
    const data = 'script[type="application/ld+json"]';
    // Of the head only what says nothing about how the page is shown may differ.
    const head = (page) => [...page.head.children]
      .filter((e) => !e.matches('script[src="/desk/reload.js"], title, meta[name="description"], link[rel="canonical"], link[rel="alternate"], link[data-leaving], meta[property], ' + data))
      .map((e) => plain(e.outerHTML)).join();
    const isPlain = (page) => [...page.scripts].filter((e) => !e.matches(data)).length === 1 && page.body;

    // A page without scripts of its own is the sum of its elements: they are put in without a load, which would cost some 60 ms
    // more. Anything less plain is loaded.
    let turns = 0;
    const renew = async () => {
      const turn = ++turns;
      if (location.hash || !isPlain(document)) return reload();
      let fresh;
      try {
        const reply = await fetch("/desk/page?" + new URLSearchParams({ of: location.pathname }), { headers: { Accept: "text/html" } });
        fresh = new DOMParser().parseFromString(await reply.text(), "text/html");
      } catch {
        return reload();
      }
      // A later save overtook this one, and brings its own page.
      if (turn !== turns) return;
      const its = fresh.querySelector('script[src="/desk/reload.js"]');
      if (!its || !isPlain(fresh) || head(fresh) !== head(document)) return reload();
      own.dataset.page = its.dataset.page;
      const was = spot();
      for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
      for (const { name, value } of fresh.documentElement.attributes) document.documentElement.setAttribute(name, value);
      document.title = fresh.title;
      document.body.replaceWith(document.adoptNode(fresh.body));
      goBack(was);
    };

    // The looks alone

    const plain = (text) => text.replace(/[?&]preview=[0-9a-f]+/, "");

    // Relative where it was: the head then still says what the page's own does.
    const renewed = (address, mark) => {
      if (new URL(address, location.href).origin !== location.origin) return null;
      const own = plain(address);
      return `${own}${own.includes("?") ? "&" : "?"}preview=${mark.slice(0, 12)}`;
    };

    const swap = (mark) => {
      for (const old of document.querySelectorAll('link[rel~="stylesheet"]:not([data-leaving])')) {
        const address = renewed(old.getAttribute("href"), mark);
        if (!address) continue;
        const fresh = old.cloneNode();
        fresh.href = address;
        old.dataset.leaving = "";
        fresh.addEventListener("load", () => old.remove());
        fresh.addEventListener("error", () => { fresh.remove(); delete old.dataset.leaving; });
        old.after(fresh);
      }
      for (const image of document.images) {
        const source = image.getAttribute("src");
        const address = source && renewed(source, mark);
        if (address) image.src = address;
      }
    };

    // What is wrong

    const look = new CSSStyleSheet();
    look.replaceSync(`
      :host {
        all: initial !important; position: fixed !important; z-index: 2147483647 !important; inset: auto 0 0 0 !important;
        display: block !important; color-scheme: light dark !important; direction: ltr !important;
      }
      @media print { :host { display: none !important; } }
      section {
        --ink: #1d1d1b; --paper: #fff; --soft: #57544f; --line: #d9d5cd; --red: #a8201a; --link: #124f8c;
        box-sizing: border-box; max-height: 60vh; overflow: auto; overscroll-behavior: contain;
        padding: 1rem clamp(1rem, 4vw, 2.5rem) 1.25rem; background: var(--paper); color: var(--ink);
        border-top: 4px solid var(--red); box-shadow: 0 -4px 24px rgb(0 0 0 / .25);
        font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; text-align: left;
      }
      @media (prefers-color-scheme: dark) {
        section { --ink: #ecebe8; --paper: #1d1d1b; --soft: #b3afa8; --line: #45433e; --red: #ff8a80; --link: #8fc1f3; }
      }
      .head { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
      h2 { margin: 0; color: var(--red); font-size: 1.125rem; line-height: 1.4; }
      p { margin: 0; }
      ol { margin: .5rem 0 0; padding: 0; list-style: none; }
      li { padding: .625rem 0; border-top: 1px solid var(--line); }
      code { font: 600 .9375rem/1.5 ui-monospace, "Noto Sans Mono", "DejaVu Sans Mono", monospace; }
      .hint, .foot { color: var(--soft); }
      .foot { margin-top: .25rem; font-size: .9375rem; }
      a { color: var(--link); }
      button {
        flex: none; min-height: 2.5rem; padding: .25rem .875rem; border: 1px solid currentColor; border-radius: .25rem;
        background: none; color: inherit; font: inherit; cursor: pointer;
      }
      :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
    `);

    const shut = "dateline-preview shut";
    let sheet = null;
    let said = "[]";

    const make = (name, text, parent, kind) => {
      const element = document.createElement(name);
      if (text) element.textContent = text;
      if (kind) element.className = kind;
      parent?.append(element);
      return element;
    };

    const lift = () => { sheet?.remove(); sheet = null; };

    const close = () => { remember(shut, said); lift(); };

    const lay = (text) => {
      said = text;
      const errors = JSON.parse(text);
      lift();
      if (!errors.length) return forget(shut);
      // The desk lists them all itself.
      if (recall(shut) === text || location.pathname === "/desk/") return;
      sheet = document.createElement("dateline-errors");
      const root = sheet.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [look];
      const section = make("section", "", root);
      // Read out where it appears; the focus stays where the reader is.
      section.setAttribute("role", "alert");
      section.lang = "en";
      const header = make("div", "", section, "head");
      make("h2", errors.length === 1 ? "1 error" : `${errors.length} errors`, header);
      const button = make("button", "Close", header);
      button.type = "button";
      button.title = "Escape closes it too";
      button.addEventListener("click", close);
      const stand = own.dataset.page === "none" ? "" : "The page behind is the last good one. ";
      make("p", stand + "This goes away by itself once all is mended. ", section, "foot");
      const list = make("ol", "", section);
      for (const error of errors.slice(0, 50)) {
        const item = make("li", "", list);
        make("bdi", error.place, make("code", "", make("p", "", item)));
        make("p", error.what, item).dir = "auto";
        if (error.hint) make("p", error.hint, item, "hint").dir = "auto";
      }
      const foot = make("p", errors.length > 50 ? `And ${errors.length - 50} more. ` : "", section, "foot");
      make("a", "All that the last run did is on the desk.", foot).href = "/desk/";
      document.documentElement.append(sheet);
    };

    addEventListener("keydown", (event) => { if (sheet && event.key === "Escape") close(); });

    // The line to the preview

    const hangUp = () => { stream?.close(); stream = null; };

    const call = () => {
      // A browser holds six lines to one host; a page that nobody sees leaves its own to others.
      if (stream || document.visibilityState === "hidden") return;
      const about = new URLSearchParams({ page: location.pathname, shows: own.dataset.page, styles });
      const line = stream = new EventSource("/desk/events?" + about);
      line.addEventListener("page", renew);
      line.addEventListener("styles", (event) => { styles = event.data; swap(styles); });
      line.addEventListener("problems", (event) => lay(event.data));
      line.addEventListener("error", () => {
        if (line.readyState !== EventSource.CLOSED) return;
        if (line === stream) stream = null;
        setTimeout(call, 1000);
      });
    };

    document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? hangUp() : call()));
    addEventListener("pagehide", hangUp);
    addEventListener("pageshow", call);
    call();
  })();
  """#
