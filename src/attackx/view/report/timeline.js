// Events over time: a button a bar, in days, weeks, months or years as the span asks for.
const DAY = 86400000;
const UNITS = [["day", 62], ["week", 53 * 7], ["month", 3660], ["year", Infinity]]; // the longest span in days of each
const iso = (date) => date.toISOString().slice(0, 10);
const utc = (day) => new Date(`${day}T00:00Z`);

function begin(day, unit) {
  const date = utc(day);
  if (unit === "week") date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  if (unit === "month" || unit === "year") date.setUTCDate(1);
  if (unit === "year") date.setUTCMonth(0);
  return date;
}

function after(date, unit) {
  const next = new Date(date);
  if (unit === "day" || unit === "week") next.setUTCDate(next.getUTCDate() + (unit === "day" ? 1 : 7));
  if (unit === "month") next.setUTCMonth(next.getUTCMonth() + 1);
  if (unit === "year") next.setUTCFullYear(next.getUTCFullYear() + 1);
  return next;
}

function bins(days) {
  const span = (utc(days.at(-1)) - utc(days[0])) / DAY;
  const unit = UNITS.find(([, longest]) => span <= longest)[0];
  const found = [];
  for (let date = begin(days[0], unit); iso(date) <= days.at(-1); date = after(date, unit)) {
    found.push({from: iso(date), to: iso(new Date(after(date, unit) - DAY)), n: 0});
  }
  let at = 0;
  for (const day of days) {
    while (day > found[at].to) at += 1;
    found[at].n += 1;
  }
  return [unit, found];
}

const spanName = (bin, unit) => ({year: bin.from.slice(0, 4), month: bin.from.slice(0, 7), day: bin.from}[unit] || `${bin.from} – ${bin.to}`);

function drawTimeline(found) {
  const days = found.filter((e) => e.day).map((e) => e.day.slice(0, 10)).sort();
  const undated = found.length - days.length;
  $("undated").hidden = undated === 0;
  $("undated").textContent = t("undated_count", {n: undated});
  set($("undated"), {"aria-pressed": String(asked.date === "undated")});
  if (!days.length) {
    $("unit").textContent = t("no_dates");
    $("bars").replaceChildren();
    $("ends").replaceChildren();
    return;
  }
  const [unit, all] = bins(days);
  const most = Math.max(...all.map((bin) => bin.n));
  $("unit").textContent = t(`by_${unit}`);
  $("bars").replaceChildren(...all.map((bin, at) => bar(bin, at, unit, most)));
  $("ends").replaceChildren(...joined([...new Set([all[0], all.at(-1)].map((bin) => spanName(bin, unit)))].map(ltr), " "));
}

function bar(bin, at, unit, most) {
  const label = `${spanName(bin, unit)}: ${bin.n}`;
  const narrow = () => {
    ask(asked.from === bin.from && asked.to === bin.to ? {from: "", to: ""} : {from: bin.from, to: bin.to});
    $("bars").querySelector("button").focus(); // the bars are others now
  };
  const node = el("button", {type: "button", tabindex: at ? -1 : 0, title: label, "aria-label": label, click: narrow}, el("i"));
  node.firstChild.style.height = bin.n ? `${Math.max(4, (100 * bin.n) / most)}%` : "0";
  return node;
}

// One stop of the tab key for many buttons, and the arrow keys between them.
function roving(box, selector) {
  box.addEventListener("keydown", (event) => {
    const all = [...box.querySelectorAll(selector)];
    const at = all.indexOf(event.target.closest(selector));
    const ahead = language === "ar" ? "ArrowLeft" : "ArrowRight";
    const back = language === "ar" ? "ArrowRight" : "ArrowLeft";
    const to = {[ahead]: at + 1, ArrowDown: at + 1, [back]: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[event.key];
    if (at < 0 || to === undefined || !all[to]) return;
    event.preventDefault();
    all[at].setAttribute("tabindex", -1);
    all[to].setAttribute("tabindex", 0);
    all[to].focus();
  });
}
