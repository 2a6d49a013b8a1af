/* The search page's own script: search.mustache has its lists, its words and the shape of a result. It asks Pagefind
   (pagefind/pagefind.js) for what is found, and shows it. Texts of articles are only ever set as text.
   What a reader types is made into words as the index was (search-words.js); those of a result that begin with one of
   them are marked. */
"use strict";
(() => {
  const form = document.getElementById("search");
  if (!form) return;
  const query = document.getElementById("search-query");
  const status = document.getElementById("search-status");
  const results = document.getElementById("search-results");
  const more = document.getElementById("search-more");
  const shape = document.getElementById("search-result").content.firstElementChild;
  const filters = [...form.querySelectorAll("select[data-filter]")];
  const language = document.documentElement.lang;
  const words = {};
  for (const word of document.getElementById("search-words").content.children) words[word.dataset.key] = word.textContent;
  const wordsOf = searchWords(JSON.parse(document.getElementById("search-folding").textContent));

  /* A text as nodes, with what was looked for in <mark>; `hits` has the words that were found in it. */
  function marked(text, stems) {
    const nodes = document.createDocumentFragment();
    const hits = new Set();
    let done = 0;
    for (const word of wordsOf(text)) {
      const hit = stems.find((stem) => word.stem.startsWith(stem));
      if (hit === undefined) continue;
      hits.add(hit);
      const mark = document.createElement("mark");
      mark.textContent = text.slice(word.start, word.end);
      nodes.append(text.slice(done, word.start), mark);
      done = word.end;
    }
    nodes.append(text.slice(done));
    return { nodes, hits };
  }

  // Results --------------------------------------------------------------------------------------------------

  const mark = " ¶ ";
  const parts = (value) => (value ? value.split(mark) : []);
  const nameOf = (filter, value) => {
    const option = filters.find((list) => list.name === filter)?.querySelector(`option[value="${CSS.escape(value)}"]`);
    return option ? option.dataset.label : value;
  };

  /* The one or two sentences that have most of what was looked for, in their order; the first where none has any. */
  function sentences(text, stems) {
    const all = parts(text).map((sentence, place) => ({ place, ...marked(sentence, stems) }));
    const best = all.filter((one) => one.hits.size).sort((a, b) => b.hits.size - a.hits.size || a.place - b.place);
    return (best.length ? best.slice(0, 2) : all.slice(0, 1)).sort((a, b) => a.place - b.place);
  }

  function item(found, stems) {
    const node = shape.cloneNode(true);
    const part = (name) => node.querySelector(`[data-part="${name}"]`);
    const { meta, filters: codes } = found;
    const own = codes.language?.[0] ?? "";
    const title = part("title");
    const place = found.raw_url.replace(/^\//, "").replace(/\.html$/, "/index.html");
    title.href = form.dataset.root + place.split("/").map((name) => encodeURIComponent(decodeURIComponent(name))).join("/");
    title.append(marked(meta.title ?? "", stems).nodes);
    for (const quoted of [title.parentElement, part("text")]) {
      if (own && own !== "und") quoted.lang = own;
      quoted.dir = "auto";
    }
    part("when").append(marked(meta["when_" + language] ?? "", stems).nodes);
    part("outlet").append(meta.outlet ?? "");
    part("parties").append(marked((codes.country ?? []).map((code) => nameOf("country", code)).join(words.separator), stems).nodes);
    sentences(meta.text ?? "", stems).forEach((sentence, i) => part("text").append(i ? " … " : "", sentence.nodes));
    for (const field of ["people", "organisations", "place", "outlet"]) {
      const hits = parts(meta[field]).map((name) => marked(name, stems)).filter((name) => name.hits.size);
      if (!hits.length) continue;
      const why = document.createElement("span");
      why.append(words[field] + " ");
      hits.slice(0, 5).forEach((hit, i) => {
        const name = document.createElement("bdi");
        name.append(hit.nodes);
        why.append(i ? words.separator : "", name);
      });
      part("why").append(why);
    }
    for (const name of ["when", "outlet", "parties", "text", "why"]) if (!part(name).textContent) part(name).remove();
    return node;
  }

  // The search -----------------------------------------------------------------------------------------------

  const page = 15;
  let found = [], shown = 0, stems = [], turn = 0, engine = null;

  function say(text) {
    status.textContent = text;
  }

  function count(number) {
    const form = new Intl.PluralRules(language).select(number);
    return (words["found-" + form] ?? words["found-other"]).replace("{n}", String(number));
  }

  /* Pagefind, fetched when it is first needed. */
  function start() {
    engine ??= import(new URL(form.dataset.bundle + "pagefind.js", location.href)).then(async (pagefind) => {
      // A word as it was typed goes before one that only begins with it; what results show finds nothing by itself.
      await pagefind.options({ ranking: { termSimilarity: 20, metaWeights: { title: 0, text: 0, people: 0, organisations: 0, place: 0, outlet: 0 } } });
      // With the filters loaded every answer tells how many articles each of their values has left.
      await pagefind.filters();
      return pagefind;
    });
    return engine;
  }

  function asked() {
    const values = { q: query.value.trim().slice(0, 200) };
    for (const list of filters) if (list.value) values[list.name] = list.value;
    if (form.elements.order.value) values.order = form.elements.order.value;
    return values;
  }

  /* The address has what was asked, so that it can be linked and Back works. */
  function note(values, isNew) {
    const address = new URL(location.href);
    address.search = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
    if (address.href === location.href) return;
    if (isNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function read() {
    const values = new URLSearchParams(location.search);
    query.value = (values.get("q") ?? "").slice(0, 200);
    for (const list of filters) {
      list.value = values.get(list.name) ?? "";
      if (list.selectedIndex < 0) list.value = "";
    }
    form.elements.order.value = values.get("order") === "date" ? "date" : "";
  }

  /* How many articles each value of the lists has left; a list that is in use keeps all its values. */
  function tally(counts) {
    for (const list of filters) {
      for (const option of list.options) {
        if (!option.value) continue;
        const number = counts?.[list.name]?.[option.value] ?? 0;
        const isTold = counts && !list.value;
        option.textContent = isTold ? `${option.dataset.label} (${number})` : option.dataset.label;
        option.disabled = Boolean(isTold) && number === 0;
      }
    }
  }

  async function showMore() {
    const mine = turn;
    const next = await Promise.all(found.slice(shown, shown + page).map((result) => result.data()));
    if (mine !== turn) return;
    const items = next.map((data) => item(data, stems));
    results.append(...items);
    shown += items.length;
    more.hidden = shown >= found.length;
    return items[0];
  }

  async function search() {
    const mine = ++turn;
    const { q, order, ...chosen } = asked();
    stems = [...new Set(wordsOf(q).map((word) => word.stem))];
    const text = wordsOf(q).map((word) => word.stem).join(" ");
    if (!text && !Object.keys(chosen).length) {
      found = [];
      results.replaceChildren();
      more.hidden = true;
      tally(null);
      return say(q ? words.none : "");
    }
    say(words.waiting);
    try {
      const pagefind = await start();
      const options = { filters: chosen, ...(order && { sort: { date: "desc" } }) };
      const isQuoted = /^["«“„].*["»”“]$/u.test(q);
      const answer = await pagefind.search(isQuoted ? `"${text}"` : text || null, options);
      let list = answer.results;
      if (!order && !isQuoted && text.includes(" ")) {
        // Words that stand side by side as they were typed are a name or a title: first.
        const exact = await pagefind.search(`"${text}"`, options);
        const first = new Set(exact.results.map((result) => result.id));
        list = [...list.filter((result) => first.has(result.id)), ...list.filter((result) => !first.has(result.id))];
      }
      if (mine !== turn) return;
      [found, shown] = [list, 0];
      tally(answer.filters);
      results.replaceChildren();
      await showMore();
      if (mine === turn) say(found.length ? count(found.length) : words.none);
    } catch {
      if (mine === turn) say(words.broken);
    }
  }

  for (const list of filters) for (const option of list.options) option.dataset.label = option.textContent;
  read();
  if (location.protocol === "file:") {
    for (const control of form.elements) control.disabled = true;
    return say(words.disk);
  }
  let pause = 0;
  query.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => { note(asked(), false); search(); }, 200);
  });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    query.value = "";
    query.dispatchEvent(new Event("input"));
  });
  query.addEventListener("focus", () => start().catch(() => say(words.broken)), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    note(asked(), true);
    search();
  });
  form.addEventListener("change", (event) => {
    if (event.target === query) return;
    note(asked(), true);
    search();
  });
  more.addEventListener("click", async () => (await showMore())?.querySelector("a")?.focus());
  addEventListener("popstate", () => { read(); search(); });
  search();
})();
