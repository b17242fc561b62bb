// How many events by kind, doer and target; each row is a button that narrows to it.
const COUNTED = ["kind", "doer", "target"];
const FEW = 8;
const whole = new Set(); // the groups that are shown in full

function drawCounts() {
  $("groups").replaceChildren(...COUNTED.map(group));
}

function group(facet) {
  const all = counted(passing(facet).flatMap(FACETS[facet]));
  const rows = all.filter(([key]) => key !== NONE);
  const unsaid = all.filter(([key]) => key === NONE);
  const most = rows.length ? rows[0][1] : 1;
  const open = whole.has(facet);
  const chosen = rows.findIndex(([key]) => key === asked[facet]);
  const shown = open ? rows : rows.filter((_, at) => at < FEW || at === chosen);
  const more = el("button", {type: "button", class: "plain", "aria-expanded": String(open), click: () => unfold(facet)},
    open ? t("show_fewer") : t("show_all", {n: rows.length}));
  const list = el("ul", {class: open ? "bars open" : "bars"}, [...shown, ...unsaid].map(([key, n]) => el("li", {}, countRow(facet, key, n, most))));
  return el("div", {class: "group", "data-facet": facet}, el("h3", {}, t(facet)), list, rows.length > FEW ? more : null);
}

function countRow(facet, key, n, most) {
  const pressed = String(asked[facet] === key);
  const row = el("button", {type: "button", "aria-pressed": pressed, "data-key": key, class: key === NONE ? "unsaid" : null, click: () => again(facet, key)},
    el("span", {class: "name"}, bdi(facetName(facet, key))), el("span", {class: "n"}, ltr(String(n))), el("i"));
  row.lastChild.style.width = key === NONE ? "0" : `${(100 * n) / most}%`;
  return row;
}

// The row is drawn anew, so that the focus is put back on it.
function again(facet, key) {
  toggle(facet, key);
  const row = [...$("groups").querySelectorAll(`[data-facet="${facet}"] [data-key]`)].find((one) => one.dataset.key === key);
  if (row) row.focus();
}

function unfold(facet) {
  if (!whole.delete(facet)) whole.add(facet);
  drawCounts();
  $("groups").querySelector(`[data-facet="${facet}"] .plain`).focus();
}
