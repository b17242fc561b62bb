// What is asked for: one state, changed by the form, the bars and the map, and read by everything that draws.
const FACETS = {
  kind: (e) => [e.kind],
  doer: (e) => orNone(e.doers.filter((d) => d.stance !== "denied").map((d) => d.key)),
  target: (e) => [e.target ? e.target.key : NONE],
  country: (e) => [e.country || NONE],
  flag: (e) => e.flags,
  place: (e) => [placeKey(e)],
  date: (e) => (e.day ? [] : ["undated"]),
};
const SELECTS = ["kind", "doer", "target", "country", "flag"];
const asked = {search: "", from: "", to: ""};
let onChange = () => {};

function orNone(keys) {
  return keys.length ? [...new Set(keys)] : [NONE];
}

function facetName(facet, key) {
  if (facet === "place") return key === NONE ? t("unlocated") : PLACES.get(key);
  if (key === NONE) return t("not_said");
  if (facet === "doer") return DOERS.get(key);
  if (facet === "target") return TARGETS.get(key);
  if (facet === "date") return t(key);
  return name(facet, key);
}

function haystack(event) {
  const article = ARTICLES[event.article];
  const names = [event.target && event.target.name, ...event.place, ...event.doers.map((d) => d.name)];
  const said = [...event.sources.map((s) => s[0]), ...event.evidence, event.words, ...event.when];
  const labels = [LABELS.kind[event.kind], LABELS.country[event.country]].flat();
  return fold([...names, ...said, ...labels, article.name, article.id, article.source].filter(Boolean).join(" \n "));
}

function passes(event, apart = null) {
  for (const facet of Object.keys(FACETS)) {
    if (facet !== apart && asked[facet] && !FACETS[facet](event).includes(asked[facet])) return false;
  }
  if (apart !== "span" && (asked.from || asked.to)) {
    if (!event.day) return false;
    const day = event.day.slice(0, 10);
    if ((asked.from && day < asked.from) || (asked.to && day > asked.to)) return false;
  }
  if (!asked.search) return true;
  event.haystack ??= haystack(event);
  return fold(asked.search).split(/\s+/).every((word) => event.haystack.includes(word));
}

const passing = (apart = null) => EVENTS.filter((event) => passes(event, apart));

function ask(changes) {
  Object.assign(asked, changes);
  showForm();
  onChange();
}

const toggle = (facet, key) => ask({[facet]: asked[facet] === key ? "" : key});

function fillSelects() {
  for (const facet of SELECTS) {
    const keys = counted(EVENTS.flatMap(FACETS[facet]));
    const options = keys.map(([key, n]) => el("option", {value: key}, `${facetName(facet, key)} (${n})`));
    $(`f-${facet}`).replaceChildren(el("option", {value: ""}, t("any")), ...options);
  }
}

function showForm() {
  for (const facet of SELECTS) $(`f-${facet}`).value = asked[facet] || "";
  if ($("f-search").value.trim() !== asked.search) $("f-search").value = asked.search;
  $("f-from").value = asked.from;
  $("f-to").value = asked.to;
  showActive();
}

function showActive() {
  const named = Object.keys(FACETS).filter((facet) => asked[facet]).map((facet) => [facet, facetName(facet, asked[facet])]);
  const typed = ["search", "from", "to"].filter((key) => asked[key]).map((key) => [key, asked[key]]);
  const chips = [...typed, ...named].map(([key, value]) => {
    const label = t(key === "search" ? "filters" : key);
    const gone = () => { ask({[key]: ""}); $("f-search").focus(); };
    return el("button", {type: "button", class: "chip", title: t("remove"), click: gone}, `${label}: `, bdi(value), " ×");
  });
  const all = () => {
    ask(Object.fromEntries([...Object.keys(FACETS), "search", "from", "to"].map((key) => [key, ""])));
    $("f-search").focus();
  };
  if (chips.length > 1) chips.push(el("button", {type: "button", class: "chip", click: all}, t("clear")));
  $("active").replaceChildren(...chips);
}

function listenToForm() {
  $("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const facet of SELECTS) $(`f-${facet}`).addEventListener("change", (event) => ask({[facet]: event.target.value}));
  for (const end of ["from", "to"]) $(`f-${end}`).addEventListener("change", (event) => ask({[end]: event.target.value}));
  let waiting = 0;
  $("f-search").addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask({search: event.target.value.trim()}), 120);
  });
}
