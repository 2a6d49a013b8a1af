/* What a text is found by: its words without case, accents and marks, shortened. The index is made of the same words by
   SearchWords.swift, which also makes the table that is in the page; both are tested on the same cases. */
"use strict";

/* For a table, a function that gives the words of a text that can be looked for, and where they stand in it. */
function searchWords(table) {
  const letters = new Map();
  for (const [to, from] of Object.entries(table.letters)) for (const letter of from) letters.set(letter, to);
  const silent = new Set(table.silent);
  const apart = new Set(table.apart);
  const little = new Set(table.little);

  /* What a letter is written as: "" where it is left out, null where it parts words. */
  function folded(letter) {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    if (silent.has(letter)) return "";
    if (apart.has(letter) || !/^[\p{Alphabetic}\p{Nd}]$/u.test(letter)) return null;
    const lower = letter.toLowerCase();
    return [...lower].length === 1 ? lower : letter;
  }

  /* A folded word as it is looked for; "" where it is not looked for at all. */
  function stem(word) {
    let parts = [...word];
    const isLatin = parts.length > 0 && parts[0].codePointAt(0) < 0x250;
    if (!parts.length || little.has(word) || (parts.length === 1 && isLatin && parts[0] > "9")) return "";
    parts = parts.slice(0, table.longest);
    if (isLatin) {
      while (parts.length > 4 && table.endings.includes(parts[parts.length - 1])) parts.pop();
      return parts.join("");
    }
    const text = parts.join("");
    const article = table.articles.find((article) => text.startsWith(article));
    return article && parts.length >= article.length + 3 ? text.slice(article.length) : text;
  }

  /* The words of a text that can be looked for, and where they stand in it. */
  function wordsOf(text) {
    const found = [];
    let word = "", start = 0, end = 0, at = 0;
    const close = () => {
      const stemmed = stem(word);
      if (stemmed) found.push({ stem: stemmed, start, end });
      word = "";
    };
    for (const letter of text) {
      const to = folded(letter);
      if (to === null) close();
      else if (to) {
        if (!word) start = at;
        word += to;
        end = at + letter.length;
      } else if (word) end = at + letter.length;
      at += letter.length;
    }
    close();
    return found;
  }

  return wordsOf;
}
