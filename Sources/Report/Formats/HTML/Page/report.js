// Sorts and filters the table of domains. The page is complete without it: it adds the controls that it serves.
(() => {
  "use strict";
  const table = document.getElementById("domains-table");
  const place = document.getElementById("domains-controls");
  if (!table || !place) return;
  const body = table.tBodies[0];
  const asListed = Array.from(body.rows);
  const texts = new Map(asListed.map((row) => [row, row.textContent.toLowerCase()]));
  const outcome = (row) => row.cells[1].textContent;

  const labelled = (name, control) => {
    const label = document.createElement("label");
    label.append(name, control);
    return label;
  };
  const search = document.createElement("input");
  search.type = "search";
  search.name = "contains";
  search.autocomplete = "off";
  const choice = document.createElement("select");
  for (const name of ["all", ...new Set(asListed.map(outcome))]) choice.add(new Option(name, name));
  choice.name = "outcome";
  const told = document.createElement("output");
  const controls = document.createElement("div");
  controls.className = "controls";
  controls.append(labelled("Rows that contain", search), labelled("Outcome", choice), told);
  place.append(controls);

  const filter = () => {
    const wanted = search.value.trim().toLowerCase();
    let shown = 0;
    for (const row of asListed) {
      const fits = (choice.value === "all" || outcome(row) === choice.value) && texts.get(row).includes(wanted);
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    told.value = `${shown} of ${asListed.length} rows`;
  };
  search.addEventListener("input", filter);
  choice.addEventListener("change", filter);
  filter();

  const collator = new Intl.Collator("en", { numeric: true });
  const headings = Array.from(table.tHead.rows[0].cells);
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = next[heading.getAttribute("aria-sort")];
      for (const other of headings) other.setAttribute("aria-sort", "none");
      heading.setAttribute("aria-sort", order);
      const keys = new Map(asListed.map((row) => [row, row.cells[column].textContent]));
      const sign = order === "descending" ? -1 : 1;
      const rows = order === "none" ? asListed
        : asListed.slice().sort((left, right) => sign * collator.compare(keys.get(left), keys.get(right)));
      body.append(...rows);
    });
  });
})();
