/* What needs script: the passage beside a source tag, light and dark, the menu, copying a quotation,
   filtering and sorting tables, and fetching the search when somebody is about to search. */
(() => {
  const root = document.documentElement
  root.classList.replace("no-js", "js")
  const words = (el) => (el ? el.textContent.replace(/\s+/g, " ").trim() : "")
  const isSearching = document.querySelector("[data-md-toggle=search]")
  const menu = document.querySelector(".b-menu")
  const tabs = document.getElementById("tabs")

  /* ------------------------------------------------ the passage beside a source tag */
  const tip = Object.assign(document.createElement("div"), { id: "b-tip", className: "b-tip", hidden: true })
  tip.setAttribute("role", "tooltip")
  let tag = null
  let timer = 0

  const hide = () => {
    if (tag) tag.removeAttribute("aria-describedby")
    tip.hidden = true
    tag = null
  }
  const show = (link) => {
    const entry = document.getElementById(link.hash.slice(1))
    if (!entry) return
    hide()
    tag = link
    tip.replaceChildren(...entry.cloneNode(true).childNodes)
    tip.hidden = false
    tag.setAttribute("aria-describedby", tip.id)
    const at = tag.getBoundingClientRect()
    const left = Math.min(at.left, root.clientWidth - tip.offsetWidth - 10)
    const below = at.bottom + 4 + tip.offsetHeight <= innerHeight || at.top < tip.offsetHeight + 4
    tip.style.left = `${Math.max(left, 10) + scrollX}px`
    tip.style.top = `${(below ? at.bottom + 4 : at.top - 4 - tip.offsetHeight) + scrollY}px`
  }
  const later = (act, wait) => {
    clearTimeout(timer)
    timer = setTimeout(act, wait)
  }
  const tagOf = (event) => event.target.closest && event.target.closest("a.b-tag")
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return
    const link = tagOf(event)
    if (link && link !== tag) later(() => show(link), 120)
    else if (link || tip.contains(event.target)) clearTimeout(timer)
    else later(hide, 250)
  })
  document.addEventListener("focusin", (event) => {
    const link = tagOf(event)
    if (link && link.matches(":focus-visible")) show(link)
    else if (!tip.contains(event.target)) hide()
  })

  /* ------------------------------------------------ the search, fetched when it is wanted */
  // The theme looks for each word and every word that begins with it: "a" would find everybody.
  const SMALL = new Set(("a an and are as at be been but by can could did do does for from had has have he her him his how i if in into " +
    "is it its me my not of on or our she should than that the their them then there these they this those to was we were " +
    "what when where which who whom why will with would you your d ll m re s t ve").split(" "))
  const kept = (text) => {
    const all = text.split(/[\s\-–—,;:!?=[\]()'‘’…/¶·.]+/).filter(Boolean)
    const told = all.filter((word) => !SMALL.has(word.toLowerCase()))
    return told.length ? told : all
  }
  const beginning = (word) => (word.length > 4 ? word.replace(/([^s])s$/, "$1") : word)
  const worded = (words, exactly) => (exactly && words.length ? `"${words.join(" ")}"` : words.map(beginning).join(" "))
  const searchable = (text) =>
    text.replace(/[“”„«»]/g, '"').split('"').map((part, n) => worded(kept(part), n % 2)).join(" ").trim()
  const QUERY = 2
  const listen = () => {
    const send = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (message, ...rest) {
      const asks = message && message.type === QUERY && typeof message.data === "string"
      return send.call(this, asks ? { ...message, data: searchable(message.data) } : message, ...rest)
    }
  }
  const theirs = new URL(document.currentScript.dataset.search, location.href)
  let search = null
  const fetched = () =>
    (search ??= new Promise((resolve) => {
      document.head.append(Object.assign(document.createElement("script"), { src: theirs, onload: resolve }))
      listen()
    }))
  const open = () => {
    fetched()
    isSearching.checked = true
    document.querySelector(".md-search__input").focus()
  }
  const isTyping = () => document.activeElement.matches("input, textarea, select")

  /* ------------------------------------------------ the menu of narrow screens, and keys */
  const unfold = (is) => {
    menu.setAttribute("aria-expanded", is)
    tabs.parentElement.classList.toggle("b-opened", is)
  }
  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    if (event.key === "Escape") {
      hide()
      if (isSearching.checked) isSearching.click() // a click, for the theme follows its changes
      if (document.activeElement.closest(".md-search")) document.activeElement.blur()
      unfold(false)
    } else if (!search && !isTyping() && ["/", "f", "s"].includes(event.key)) {
      event.preventDefault()
      open()
    }
  })
  document.addEventListener("click", (event) => {
    if (menu.contains(event.target)) unfold(menu.getAttribute("aria-expanded") !== "true")
    else if (!tabs.contains(event.target)) unfold(false)
  })

  /* ------------------------------------------------ quotations and tables */
  const copy = async (button) => {
    const card = button.closest(".b-quote")
    const link = new URL(card.querySelector(".b-link").getAttribute("href"), location.href)
    const text = `${words(card.querySelector(".b-words"))} — ${words(card.querySelector(".b-who"))}. ${link}`
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      const area = document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text }))
      area.select()
      document.execCommand("copy")
      area.remove()
    }
    button.textContent = "Copied"
    setTimeout(() => (button.textContent = "Copy"), 2000)
  }

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

  const filter = (form) => {
    const table = document.getElementById(form.dataset.for)
    const rows = [...table.querySelectorAll("tbody tr:not(.b-group)")]
    const apply = () => {
      const wanted = Object.fromEntries(new FormData(form))
      const text = plain(wanted.text || "")
      for (const row of rows)
        row.hidden = Object.entries(wanted).some(([key, value]) =>
          value && (key === "text" ? !plain(row.textContent + " " + (row.dataset.also || "")).includes(text) : !(row.dataset[key] || "").split("|").includes(value)))
      for (const body of table.tBodies)
        body.hidden = ![...body.rows].some((row) => !row.hidden && !row.classList.contains("b-group"))
      form.querySelector("output").textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} ${form.dataset.noun}`
    }
    form.hidden = false
    form.addEventListener("input", apply)
    form.addEventListener("submit", (event) => event.preventDefault())
    apply()
  }

  const sort = (table) => {
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement("button")
      button.type = "button"
      button.append(...head.childNodes)
      head.append(button)
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") !== "ascending" && (!head.classList.contains("b-n") || head.getAttribute("aria-sort") === "descending")
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort")
        head.setAttribute("aria-sort", down ? "ascending" : "descending")
        const value = (row) => words(row.cells[head.cellIndex])
        const compare = (a, b) => value(a).localeCompare(value(b), "en", { numeric: true }) * (down ? 1 : -1)
        for (const body of table.tBodies) body.append(...[...body.rows].filter((row) => !row.classList.contains("b-group")).sort(compare))
      })
    }
  }

  /* ------------------------------------------------ to begin with */
  document.body.append(tip)
  const box = document.querySelector(".md-search")
  // The theme makes a landmark of each hit's tags; a page has no use for a dozen of one name.
  new MutationObserver(() => {
    for (const tags of box.querySelectorAll("nav.md-tags:not([role])")) tags.setAttribute("role", "none")
  }).observe(box, { childList: true, subtree: true })
  box.setAttribute("aria-label", "Search")
  for (const sign of ["pointerover", "focusin"]) box.addEventListener(sign, fetched, { once: true })
  document.querySelector(".md-header [for=__search]").addEventListener("click", (event) => {
    if (search) return
    event.preventDefault()
    open()
  })
  const asked = new URLSearchParams(location.search)
  if (asked.has("q")) fetched()
  if (asked.has("h")) fetched().then(() => document.dispatchEvent(new Event("DOMContentLoaded")))

  const scheme = document.querySelector(".b-scheme")
  scheme.hidden = false
  scheme.addEventListener("click", () => {
    const next = document.body.dataset.mdColorScheme === "slate" ? "default" : "slate"
    document.body.dataset.mdColorScheme = next
    __md_set("__palette", { color: { scheme: next } })
  })
  for (const button of document.querySelectorAll(".b-copy")) {
    button.hidden = false
    button.addEventListener("click", () => copy(button))
  }
  const suggest = document.querySelector(".b-suggest")
  if (suggest)
    suggest.addEventListener("click", () => {
      const id = location.hash.slice(1)
      if (/^[a-z]+-[a-z0-9-]+$/.test(id)) suggest.href = suggest.href.replace(/(title%5D|title\]|title)=[^&]*/, `$1=${encodeURIComponent(`Correction: ${id}`)}`)
    })
  document.querySelectorAll(".b-filters").forEach(filter)
  document.querySelectorAll(".b-sortable").forEach(sort)
})()
