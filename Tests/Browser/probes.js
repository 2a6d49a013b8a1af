// What the tests ask a page: each answers with a list of complaints, or with plain values.
({
  // What stands out of the window sideways, and what scrolls by itself without being reachable by the keyboard.
  sideways() {
    const edge = document.documentElement.clientWidth
    const scrolls = e => /auto|scroll/.test(getComputedStyle(e).overflowX)
    const clips = e => /auto|scroll|hidden|clip/.test(getComputedStyle(e).overflowX)
    const inside = e => { for (let p = e.parentElement; p && p !== document.body; p = p.parentElement) if (clips(p)) return true; return false }
    const found = []
    if (document.documentElement.scrollWidth > edge) {
      const out = [...document.querySelectorAll('body *')].filter(e => {
        const box = e.getBoundingClientRect()
        return box.width > 1 && (box.right > edge + 1 || box.left < -1) && !inside(e)
      })
      found.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${edge}: ` + out.slice(0, 3).map(e => e.outerHTML.slice(0, 160)).join(' | '))
    }
    for (const e of document.querySelectorAll('body *')) {
      if (!(e instanceof HTMLElement) || e.scrollWidth <= e.clientWidth + 1 || !scrolls(e) || !e.checkVisibility()) continue
      if (e.tabIndex !== 0 || !e.getAttribute('role') || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby')))
        found.push(`scrolls sideways but is no named region that takes the focus: ${e.outerHTML.slice(0, 160)}`)
    }
    return found
  },

  // Text that is cut off, flows out of its box, or lies on other text.
  lostText() {
    const found = [], name = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''}`
    const boxes = [], cuts = new Map()
    // Excerpts end with an ellipsis, and the whole is close by: the heading below the crumbs, the page a step leads to, the sentence that the
    // cells of its row lead to. Nothing else may be one.
    const heading = document.querySelector('h1')?.textContent.replace(/\s+/g, ' ').trim()
    const isExcerpt = (e, style) => {
      if (style.webkitLineClamp === 'none' && style.textOverflow !== 'ellipsis') return false
      const isCut = e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1
      if (isCut && !e.matches('.crumbs .here, .steps a, .account-grid .quoted, select')) found.push(`an excerpt whose whole is nowhere: ${name(e)}: ${e.textContent.trim().slice(0, 60)}`)
      if (isCut && e.matches('.crumbs .here') && !heading.includes(e.textContent.replace(/\s+/g, ' ').trim())) found.push(`the heading is not the whole of ${e.textContent.trim().slice(0, 60)}`)
      return true
    }
    // What an element with such text inside does to it: cuts it off, scrolls it (`sideways` asks whether keys can scroll it too), or shows an
    // excerpt.
    const holderOf = (e, known) => {
      if (!e || e === document.body) return null
      if (known.has(e)) return known.get(e)
      let excerpt = null
      const style = e instanceof HTMLElement ? getComputedStyle(e) : null
      if (style && (isExcerpt(e, style) || /auto|scroll/.test(style.overflowX + style.overflowY))) excerpt = e
      else if (style && (/hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 2 || /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 2))
        found.push(`cut off: ${name(e)}: ${e.textContent.trim().slice(0, 60)}`)
      const answer = excerpt || holderOf(e.parentElement, known)
      known.set(e, answer)
      return answer
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode());) {
      const e = node.parentElement
      if (!node.data.trim() || e.closest('.visually-hidden, .skip, script, style, title, desc') || !e.checkVisibility()) continue
      // Said to a screen reader alone: taken out of the line, and nothing of it shown.
      const own = getComputedStyle(e)
      if (own.clipPath === 'inset(50%)' && own.position === 'absolute') continue
      const excerpt = holderOf(e, cuts)
      const seen = excerpt && excerpt.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) {
        if (seen && (box.bottom > seen.bottom + 2 || box.top < seen.top - 2 || box.right > seen.right + 2 || box.left < seen.left - 2)) continue
        // The middle of the line: a face's box is higher than its letters.
        if (box.width > 3 && box.height > 3) boxes.push({ left: box.left + 1, right: box.right - 1, top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3, node })
      }
    }
    boxes.sort((a, b) => a.top - b.top)
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length && boxes[j].top < boxes[i].bottom; j++) {
        const [a, b] = [boxes[i], boxes[j]]
        if (a.node !== b.node && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2)
          found.push(`on top of each other: ${name(a.node.parentElement)} "${a.node.data.trim().slice(0, 30)}" and ${name(b.node.parentElement)} "${b.node.data.trim().slice(0, 30)}"`)
      }
    }
    return [...new Set(found)]
  },

  // The distances that WCAG 1.4.12 lets a reader set. The policy of the page forbids a style element, not this.
  spaceOut() {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  },
  spaceBack() { document.adoptedStyleSheets = [] },

  openDetails() {
    for (const d of document.querySelectorAll('details:not([open])')) { d.open = true; d.dataset.opened = '' }
  },
  closeDetails() {
    for (const d of document.querySelectorAll('details[data-opened]')) { d.open = false; delete d.dataset.opened }
  },

  // All layout shifts since the page began to load: their sum and what moved.
  layoutShift() {
    return new Promise(done => {
      let sum = 0
      const moved = new Set()
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          sum += entry.value
          for (const { node } of entry.sources) if (node) moved.add((node.outerHTML || node.textContent).slice(0, 80))
        }
      }).observe({ type: 'layout-shift', buffered: true })
      requestAnimationFrame(() => setTimeout(() => done({ sum, moved: [...moved].join(' | ') }), 30))
    })
  },

  // What moves although the reader asked for rest.
  movement() {
    const found = []
    if (getComputedStyle(document.documentElement).scrollBehavior !== 'auto') found.push('scrolling is smooth')
    for (const e of document.querySelectorAll('body, body *')) {
      const style = getComputedStyle(e)
      if (style.animationName !== 'none' || style.transitionDuration.split(',').some(t => parseFloat(t) > 0.01)) found.push(`moves: ${e.outerHTML.slice(0, 100)}`)
    }
    return found.slice(0, 5)
  },

  // What is folded on the screen, or only for the screen, and is wrong on paper.
  paper() {
    const found = []
    for (const e of document.querySelectorAll('nav.sections, .skip')) if (e.checkVisibility()) found.push(`printed: ${e.outerHTML.slice(0, 80)}`)
    for (const d of document.querySelectorAll('details')) {
      const inner = [...d.children].find(c => c.tagName !== 'SUMMARY')
      if (d.checkVisibility() && inner && inner.getBoundingClientRect().height < 2) found.push(`folded on paper: ${d.textContent.trim().slice(0, 60)}`)
    }
    if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)') found.push('the paper is not white')
    return found
  },

  // In forced colours a picture that is drawn in the page's own ink must not vanish into the reader's paper.
  forcedColours() {
    const found = [], paper = getComputedStyle(document.body).backgroundColor
    for (const e of document.querySelectorAll('svg rect, svg circle, svg path')) {
      const style = getComputedStyle(e)
      if (!e.checkVisibility() || style.fill === 'none' && style.stroke === 'none') continue
      if (style.fill === paper && (style.stroke === 'none' || style.stroke === paper)) found.push(`invisible: ${e.outerHTML.slice(0, 100)}`)
    }
    return found.slice(0, 5)
  },

  // Headings in order, one h1; pictures and tables that say what they are; fragments that say what language they are in.
  structure() {
    const found = [], seen = e => e.checkVisibility({ visibilityProperty: true })
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen)
    const first = headings.filter(h => h.tagName === 'H1')
    if (first.length !== 1) found.push(`${first.length} headings of the first rank`)
    let before = 0
    for (const h of headings) {
      const rank = Number(h.tagName[1])
      if (rank > before + 1) found.push(`heading ${rank} after ${before}: ${h.textContent.trim().slice(0, 60)}`)
      if (!h.textContent.trim()) found.push(`an empty heading: ${h.outerHTML}`)
      before = rank
    }
    for (const svg of document.querySelectorAll('svg')) {
      if (svg.closest('[aria-hidden="true"]')) {
        if (svg.querySelector('a, [tabindex]')) found.push(`a hidden picture with links: ${svg.outerHTML.slice(0, 100)}`)
        continue
      }
      // A picture with links is a named group of them; one without is an image.
      const group = svg.querySelector(':scope > g[role=group]'), said = group || svg
      if (group && (svg.hasAttribute('role') || group.querySelectorAll('a').length !== svg.querySelectorAll('a').length)) found.push(`links beside the group of links: ${svg.outerHTML.slice(0, 120)}`)
      if (!group && svg.querySelector('a, [tabindex]')) found.push(`an image with links in it: ${svg.outerHTML.slice(0, 120)}`)
      if (!said.getAttribute('role') || !(said.getAttribute('aria-label') || said.getAttribute('aria-labelledby') || said.querySelector(':scope > title'))) found.push(`a picture without role and name: ${svg.outerHTML.slice(0, 120)}`)
    }
    for (const img of document.querySelectorAll('img')) {
      if (!img.hasAttribute('alt')) found.push(`an image without alt: ${img.outerHTML.slice(0, 120)}`)
      if (!img.hasAttribute('width') || !img.hasAttribute('height')) found.push(`an image without its size: ${img.outerHTML.slice(0, 120)}`)
    }
    for (const table of document.querySelectorAll('table')) {
      if (!table.querySelector('caption') && !table.getAttribute('aria-label') && !table.getAttribute('aria-labelledby')) found.push(`a table without a name: ${table.outerHTML.slice(0, 120)}`)
      if (!table.querySelector('th')) found.push(`a table without headers: ${table.outerHTML.slice(0, 120)}`)
      for (const th of table.querySelectorAll('th')) if (!th.getAttribute('scope')) found.push(`a header without scope: ${th.outerHTML.slice(0, 100)}`)
    }
    const root = document.documentElement.lang
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode());) {
      const e = node.parentElement, holder = e.closest('[lang]')
      // A name stands in a <bdi>, and names have no language (WCAG 3.1.2); nor have paths, codes and addresses. What a desk
      // writes (dir="auto") is in a language nobody told us.
      if (e.closest('bdi:not([lang]), [dir="auto"]:not([lang]), code, .path, script, style')) continue
      const arabic = /[\u0621-\u064A]{2}/.test(node.data), latin = /([A-Za-zÀ-ÿ’']{2,}[ ,]+){5}/.test(node.data)
      const called = holder.getAttribute('lang')
      if (arabic && called !== 'ar') found.push(`Arabic that is called ${called}: ${node.data.trim().slice(0, 60)}`)
      if (latin && called === 'ar' && !/[\u0621-\u064A]/.test(node.data)) found.push(`Latin letters that are called Arabic: ${node.data.trim().slice(0, 60)}`)
    }
    for (const e of document.querySelectorAll('[lang]')) {
      // What a picture says by its `<title>` is not set.
      if (!(e instanceof HTMLElement)) continue
      const wanted = e.lang === 'ar' ? 'rtl' : 'ltr'
      if (e.textContent.trim() && getComputedStyle(e).direction !== wanted) found.push(`${e.lang} set ${getComputedStyle(e).direction}: ${e.outerHTML.slice(0, 120)}`)
    }
    return [...new Set(found)].slice(0, 20)
  },

  // Links that lead to different pages and are called alike, also with what stands around them (WCAG 2.4.4): the sentence, the list
  // item or the row, and the part of the page that has a name.
  links() {
    const found = [], led = new Map()
    for (const a of document.querySelectorAll('a[href]')) {
      if (!a.checkVisibility({ visibilityProperty: true })) continue
      const name = (a.getAttribute('aria-label') || a.textContent).replace(/\s+/g, ' ').trim()
      if (!name) { found.push(`a link without a name: ${a.outerHTML.slice(0, 120)}`); continue }
      const near = a.closest('li, tr, dd') || a.closest('p, h1, h2, h3, h4, figure') || a, part = a.closest('[aria-labelledby], [aria-label], section, details, article')
      const label = part && (part.getAttribute('aria-label') || part.getAttribute('aria-labelledby') || part.id)
      const key = [name, near.textContent.replace(/\s+/g, ' ').trim(), label].join(' | '), page = new URL(a.getAttribute('href') ?? '', document.baseURI)
      page.hash = ''
      if (led.has(key) && led.get(key) !== page.href) found.push(`links to different pages are called alike, "${key.slice(0, 80)}": ${led.get(key)} and ${page.href}`)
      led.set(key, page.href)
    }
    return found
  },

  // Each place where the Tab key should stop, in the order of the document; kept for `stop`.
  stops() {
    window.datelineStops = [...document.querySelectorAll('a[href], summary, button, input, select, textarea, [tabindex]')].filter(e =>
      e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }))
    // The walk is at rest wherever it looks.
    document.documentElement.style.scrollBehavior = 'auto'
    return window.datelineStops.length
  },

  // Which of them has the focus (-1: none, it is the browser's own again) and what is wrong with how that looks.
  stop() {
    const e = document.activeElement, at = window.datelineStops.indexOf(e), found = []
    if (at < 0 || !document.hasFocus()) return { at: -1, found, html: e ? e.outerHTML.slice(0, 100) : '' }
    const style = getComputedStyle(e), html = e.outerHTML.slice(0, 140)
    // In a picture a ring about the shape stands for the outline, which Firefox does not draw there; it must be there for the focus alone.
    const ringOf = stop => [...stop.querySelectorAll('*')].map(shape => getComputedStyle(shape)).find(shape => shape.stroke !== 'none' && parseFloat(shape.strokeWidth) >= 2)
    const ring = e instanceof SVGElement && ringOf(e)
    const isEverywhere = ring && window.datelineStops.some(stop => stop !== e && stop instanceof SVGElement && ringOf(stop))
    const light = colour => {
      const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    let ground = e.parentElement
    while (ground && /rgba\(.*, 0\)|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement
    const [a, b] = [light(ring ? ring.stroke : style.outlineColor), light(getComputedStyle(ground || document.body).backgroundColor)]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (isEverywhere) found.push(`a ring that stands there without the focus too: ${html}`)
    if (!ring && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2)) found.push(`no outline: ${html}`)
    else if (contrast < 3) found.push(`an outline of ${contrast.toFixed(2)} : 1: ${html}`)
    const box = [...e.getClientRects()].find(r => r.width > 0 && r.height > 0)
    if (!box) found.push(`has the focus and no place: ${html}`)
    else {
      const y = box.top + box.height / 2
      if (box.bottom <= 0 || box.top >= innerHeight) found.push(`has the focus out of sight, at ${Math.round(y)} of ${innerHeight}: ${html}`)
      else {
        // Something of it is not covered (WCAG 2.4.11): dots of neighbours on a map lie partly on one another.
        const tops = []
        for (let i = 1; i < 10; i += 2) for (let j = 1; j < 10; j += 2) {
          const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) * i / 10, box.top + box.height * j / 10)
          if (top) tops.push(top)
        }
        const isSeen = tops.some(top => top === e || e.contains(top) || !(e instanceof SVGElement) && top.contains(e))
        if (tops.length && !isSeen) found.push(`covered by ${tops[0].outerHTML.slice(0, 80)}: ${html}`)
      }
    }
    return { at, found, html }
  },
})
