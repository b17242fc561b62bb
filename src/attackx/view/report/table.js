// The table: one row an event, sorted by any column, a page at a time; on paper all rows.
const order = {column: null, down: false};
let page = 0;
let rows = []; // the events that pass, in their order

const first = (list, read) => (list.length ? read(list[0]) : null);
const COLUMNS = {
  number: {sort: (e) => e.number, cell: (e) => el("a", {href: `#${e.number}`}, ltr(String(e.number)))},
  when: {sort: (e) => e.day, cell: (e) => bdi(pick(e.when))},
  kind: {sort: (e) => name("kind", e.kind), cell: (e) => [name("kind", e.kind), " ", chips(e)]},
  target: {sort: (e) => e.target && e.target.name, cell: (e) => e.target && [bdi(e.target.name), note(e.target.type && name("type", e.target.type))]},
  place: {sort: (e) => e.place[0], cell: (e) => [bdi(e.place[0]), note(e.country && name("country", e.country))]},
  killed: {sort: (e) => bound(e.killed), cell: (e) => figure(e.killed), number: true},
  hurt: {sort: (e) => bound(e.hurt), cell: (e) => figure(e.hurt), number: true},
  shots: {sort: (e) => bound(e.shots), cell: (e) => figure(e.shots), number: true},
  doer: {sort: (e) => first(e.doers, (d) => d.name), cell: (e) => stacked(e.doers.map((d) => [bdi(d.name), note(name("stance", d.stance))]))},
  sources: {sort: (e) => first(e.sources, (s) => s[0]), cell: (e) => few(e.sources.map((s) => [bdi(s[0])]))},
  article: {sort: (e) => ARTICLES[e.article].name, cell: (e) => bdi(ARTICLES[e.article].name)},
};

const bound = (amount) => (amount ? amount[1] ?? amount[2] : null);
const note = (text) => (text ? el("span", {class: "note"}, " ", bdi(text)) : null);
const stacked = (items) => items.map((item) => el("div", {}, item));
const MOST_SOURCES = 3; // in a cell; the event itself shows all
const few = (items) => [stacked(items.slice(0, MOST_SOURCES)), items.length > MOST_SOURCES ? note(`+${items.length - MOST_SOURCES}`) : null].flat();
const chips = (event) => event.flags.map((flag) => el("span", {class: `flag f-${flag}`}, name("flag", flag)));

function figure(amount) {
  if (!amount) return null;
  const mark = amount[3] ? el("b", {class: "disputed", title: name("flag", "disputed")}, "!") : null;
  return [ltr(amount[0]), mark];
}

// What is not said comes last, whichever way the column is sorted.
function compare(read, down) {
  const words = new Intl.Collator([language, "ar", "en"], {numeric: true});
  return (a, b) => {
    const [x, y] = [read(a), read(b)].map((value) => (value === "" || value === undefined ? null : value));
    if (x === null || y === null) return (x === null) - (y === null);
    const found = typeof x === "number" ? x - y : words.compare(x, y);
    return down ? -found : found;
  };
}

function sortBy(column) {
  order.down = order.column === column ? !order.down : Boolean(COLUMNS[column].number);
  order.column = column;
  page = 0;
  drawTable();
  $("table").querySelector(`th[data-column="${column}"] button`).focus();
}

function drawTable(found = null) {
  rows = found || rows;
  if (found) page = 0;
  rows = order.column ? [...rows].sort(compare(COLUMNS[order.column].sort, order.down)) : rows;
  drawHead();
  drawPage();
}

function drawHead() {
  const heads = Object.keys(COLUMNS).map((column) => {
    const on = order.column === column;
    const sorted = on ? (order.down ? "descending" : "ascending") : "none";
    const arrow = el("span", {class: "arrow", "aria-hidden": "true"}, on ? (order.down ? "▼" : "▲") : "↕");
    return el("th", {scope: "col", "aria-sort": sorted, "data-column": column},
      el("button", {type: "button", title: `${t("sort_by")}: ${t(column)}`, click: () => sortBy(column)}, t(column), " ", arrow));
  });
  $("table").tHead.replaceChildren(el("tr", {}, heads));
}

function drawPage(all = false) {
  const size = Number($("size").value);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  page = Math.min(Math.max(page, 0), pages - 1);
  const shown = all ? rows : rows.slice(page * size, (page + 1) * size);
  $("table").tBodies[0].replaceChildren(...shown.map(row));
  $("table").hidden = rows.length === 0;
  $("pager").hidden = rows.length === 0;
  $("none").textContent = rows.length ? "" : t(EVENTS.length ? "nothing" : "no_events");
  $("at").textContent = t("page", {n: page + 1, all: pages});
  $("back").disabled = page === 0;
  $("on").disabled = page === pages - 1;
}

function row(event) {
  const cells = Object.entries(COLUMNS).map(([column, {cell, number}]) => {
    const content = [cell(event)].flat(2).filter(filled);
    return el("td", {"data-label": t(column), "data-column": column, class: number ? "number" : null, "data-empty": content.length === 0}, el("div", {}, content));
  });
  const quiet = event.flags.includes("background") || event.flags.includes("aggregate");
  const opened = (pressed) => { if (!pressed.target.closest("a") && !String(getSelection())) location.hash = event.number; };
  return el("tr", {"data-event": event.number, class: quiet ? "quiet" : null, click: opened}, cells);
}

function listenToTable() {
  $("back").addEventListener("click", () => { page -= 1; drawPage(); });
  $("on").addEventListener("click", () => { page += 1; drawPage(); });
  $("size").addEventListener("change", () => { page = 0; drawPage(); });
  addEventListener("beforeprint", () => drawPage(true));
  addEventListener("afterprint", () => drawPage());
}
