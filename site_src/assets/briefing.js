/* What needs script: copying a quotation, filtering and sorting tables, a name for the search dialog. */
(() => {
  const words = (el) => (el ? el.textContent.replace(/\s+/g, " ").trim() : "")

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

  document$.subscribe(() => {
    document.querySelector(".md-search").setAttribute("aria-label", "Search")
    for (const button of document.querySelectorAll(".b-copy[hidden]")) {
      button.hidden = false
      button.addEventListener("click", () => copy(button))
    }
    document.querySelectorAll(".b-filters[hidden]").forEach(filter)
    document.querySelectorAll(".b-sortable").forEach((table) => {
      if (!table.tHead.querySelector("button")) sort(table)
    })
  })
})()
