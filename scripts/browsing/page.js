// Evaluated in a report: what the page is made of, and what its controls do.
(() => {
  const all = (selector) => Array.from(document.querySelectorAll(selector));
  const ids = all("[id]").map((element) => element.id);
  const known = new Set(ids);
  const text = (element) => (element ? element.textContent.trim() : "");
  const charts = all("svg[role=img]").map((chart) => {
    const names = (chart.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean);
    return {
      id: names[0] || "",
      isNamed: names.length === 2 && names.every((name) => known.has(name) && text(document.getElementById(name))),
      hasCaption: text(chart.closest("figure")?.querySelector("figcaption")).length > 0,
      hasTable: chart.closest("section")?.querySelector("table tbody tr") !== null,
    };
  });
  const tables = all("table").map((table) => ({
    id: table.id,
    isComplete: text(table.caption).length > 0 && table.tHead !== null
      && Array.from(table.tHead.rows[0].cells).every((cell) => cell.scope === "col")
      && Array.from(table.tBodies[0].rows).every((row) => row.cells[0].scope === "row"),
  }));
  const facts = {
    charts, tables,
    repeatedIDs: ids.filter((id, place) => ids.indexOf(id) !== place),
    brokenLinks: all("a[href^='#']").map((link) => link.getAttribute("href"))
      .filter((target) => !known.has(decodeURIComponent(target.slice(1)))),
    foreignLinks: all("a[href]").map((link) => link.getAttribute("href"))
      .filter((target) => !target.startsWith("#") && !target.startsWith("https://www.rfc-editor.org/rfc/")),
    loaders: all("[src], [srcset], [data], [poster], [background], link, iframe, object, embed, base, form")
      .map((element) => element.outerHTML.slice(0, 80)),
    handlers: all("*").filter((element) => element.getAttributeNames().some((name) => name.startsWith("on") || name === "style"))
      .map((element) => element.outerHTML.slice(0, 80)),
    scripts: all("script").length,
    width: document.documentElement.scrollWidth,
    listing: null,
  };
  const table = document.getElementById("domains-table");
  const controls = document.querySelector(".controls");
  if (table && controls) {
    const order = () => Array.from(table.tBodies[0].rows).map((row) => text(row.cells[0]));
    const shown = () => Array.from(table.tBodies[0].rows).filter((row) => row.getClientRects().length > 0).length;
    const button = table.tHead.rows[0].cells[0].querySelector("button");
    const search = controls.querySelector("input");
    const choice = controls.querySelector("select");
    const set = (control, value, event) => { control.value = value; control.dispatchEvent(new Event(event)); };
    const listing = { listed: order(), rows: table.tBodies[0].rows.length };
    button.click();
    listing.ascending = order();
    listing.ascendingSaid = table.tHead.rows[0].cells[0].getAttribute("aria-sort");
    button.click();
    listing.descending = order();
    button.click();
    listing.again = order();
    set(search, listing.listed[0], "input");
    listing.found = shown();
    listing.told = text(controls.querySelector("output"));
    set(search, "", "input");
    set(choice, choice.options[choice.options.length - 1].value, "change");
    listing.chosen = shown();
    set(choice, "all", "change");
    listing.all = shown();
    facts.listing = listing;
  }
  return facts;
})()
