// Everything drawn once, and again when the language or what is asked for changes.
function drawWords() {
  set(document.documentElement, {lang: language, dir: language === "ar" ? "rtl" : "ltr"});
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll("[data-t-label]")) set(node, {"aria-label": t(node.dataset.tLabel), title: node.tagName === "BUTTON" ? t(node.dataset.tLabel) : null});
  set($("language"), {lang: language === "ar" ? "en" : "ar"});
  document.title = DATA.title || t("title");
  $("title").replaceChildren(bdi(document.title));
  $("quiet").textContent = DATA.quiet ? t("quiet", {n: DATA.quiet}) : "";
  $("made").replaceChildren(...(DATA.pipelines.length ? [`${t("made_by")} `, ltr(DATA.pipelines.join(", "))] : []));
  drawSummary();
  drawFailed();
  fillSelects();
  showForm();
}

function drawSummary() {
  const days = EVENTS.filter((e) => e.day).map((e) => e.day.slice(0, 10)).sort();
  const facts = {
    events: EVENTS.length,
    articles: ARTICLES.length + DATA.quiet,
    located: EVENTS.filter((e) => e.at).length,
    disputed: EVENTS.filter((e) => e.flags.includes("disputed")).length,
    failed_count: DATA.failed.length || null,
    span: days.length ? [...new Set([days[0], days.at(-1)])].join(" – ") : null,
  };
  const shown = Object.entries(facts).filter(([, value]) => value !== null);
  $("summary").replaceChildren(...shown.map(([key, value]) => el("div", {}, el("dt", {}, t(key)), el("dd", {}, ltr(String(value))))));
}

function drawFailed() {
  $("failed").hidden = DATA.failed.length === 0;
  const items = DATA.failed.map(([id, type, message]) => el("li", {}, bdi(id), " ", ltr(`${type}: ${message}`)));
  $("failed").querySelector("ul").replaceChildren(...items);
}

function draw() {
  const found = passing();
  $("shown").textContent = t("shown", {n: found.length, all: EVENTS.length});
  drawTimeline(found);
  drawCounts();
  drawMap();
  drawTable(found);
}

onChange = draw;
makeMap();
roving($("bars"), "button");
listenToForm();
listenToTable();
$("undated").addEventListener("click", () => toggle("date", "undated"));
$("language").addEventListener("click", () => {
  language = language === "ar" ? "en" : "ar";
  drawWords();
  draw();
});
$("detail").addEventListener("close", leaveDetail);
addEventListener("hashchange", openFromHash);
drawWords();
draw();
openFromHash();
