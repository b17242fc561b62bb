// One event: its card, every statement with its words, and the article with the marks.
const FIGURES = {killed: "fatalities", hurt: "injuries", shots: "projectile_count"};

function openFromHash() {
  const event = EVENTS[Number(location.hash.slice(1)) - 1];
  if (!event) {
    if ($("detail").open) $("detail").close();
    return;
  }
  const step = document.activeElement.dataset.step;
  drawDetail(event);
  if (!$("detail").open) $("detail").showModal();
  const again = step && $("detail").querySelector(`[data-step="${step}"]:enabled`);
  (again || $("close")).focus();
  $("detail").scrollTop = 0;
}

function leaveDetail() {
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  const row = $("table").querySelector(`tr[data-event="${$("detail").dataset.event}"] a`);
  if (row) row.focus();
}

function drawDetail(event) {
  $("detail").dataset.event = event.number;
  const article = ARTICLES[event.article];
  $("detail").replaceChildren(bannerOf(event), el("div", {class: "attackx body"}, cardOf(event), articleOf(event, article), statementsOf(event)));
}

function bannerOf(event) {
  const at = rows.indexOf(event);
  const step = (by, key) => {
    const other = at < 0 ? null : rows[at + by];
    return el("button", {type: "button", "data-step": key, disabled: !other, click: () => { location.hash = other.number; }}, t(key));
  };
  const close = el("button", {type: "button", id: "close", click: () => $("detail").close()}, t("close"));
  const heading = el("h2", {id: "h-detail"}, `${t("event")} `, ltr(String(event.number)), ` · ${name("kind", event.kind)}`);
  return el("div", {class: "banner"}, heading, el("div", {class: "steps"}, step(-1, "previous"), step(1, "next"), close));
}

function cardOf(event) {
  const target = event.target && [bdi(event.target.name), note(event.target.type && name("type", event.target.type))];
  const place = [...joined(event.place.map((one) => bdi(one)), comma()), note(event.country && name("country", event.country)),
    event.at && el("span", {class: "note"}, " ", ltr(`${event.at[0]}, ${event.at[1]}`), ` · ${t(event.at[2] === "target" ? "exact" : "near")}`)];
  const when = event.when[0] && [bdi(pick(event.when)), event.words && note(`«${event.words}»`)];
  const figures = Object.entries(FIGURES).map(([key, slot]) => line(slot, event[key] && told(event, event[key], slot)));
  return el("article", {class: "card"},
    event.flags.length ? el("p", {class: "chips"}, chips(event)) : null,
    el("dl", {}, line("attack_count", event.attacks && told(event, event.attacks, "attack_count")), line("target", target), line("place", place),
      line("time", when), figures, line("perpetrators", stacked(event.doers.map(doer))), line("reporting_sources", stacked(event.sources.map(source)))));
}

function line(slot, value) {
  const content = [value].flat(2).filter(filled);
  return content.length ? el("div", {class: `row ${slotClass(slot)}`}, el("dt", {}, name("slot", slot)), el("dd", {}, content)) : null;
}

const slotClass = (slot) => (DATA.hued.includes(slot) ? `s-${slot}` : "s-other");

function told(event, amount, slot) {
  if (!amount[3]) return [el("b", {}, ltr(amount[0]))];
  const said = event.said.filter((one) => one[0] === slot).map((one) => JSON.stringify([one[1], one[2]]));
  const each = [...new Set(said)].map((one) => JSON.parse(one)).map(([value, who]) => [ltr(pick(value)), note(who || t("narrator"))]);
  return [el("b", {}, figure(amount)), stacked(each)].flat();
}

const doer = (one) => [bdi(one.name), note(name("stance", one.stance)), one.said.length ? note(`${t("said_by")}: ${one.said.join(comma())}`) : null];
const source = ([who, type, via]) => [bdi(who), note(type && name("type", type)), note(via && `${t("via")} ${via}`)];

function statementsOf(event) {
  if (!event.said.length) return null;
  const heads = ["slot", "value", "said_by", "words", "rule"];
  const cells = ([slot, value, who, words, inTitle, rule]) => [
    el("mark", {class: slotClass(slot)}, name("slot", slot)),
    bdi(pick(value)),
    bdi(who || t("narrator")),
    [bdi(words), inTitle ? note(t("in_title")) : null],
    ltr(rule),
  ];
  const body = event.said.map((one) => el("tr", {}, cells(one).map((cell, at) => el("td", {"data-label": t(heads[at])}, el("div", {}, cell)))));
  return el("section", {class: "said"}, el("h3", {}, t("statements")),
    el("table", {}, el("thead", {}, el("tr", {}, heads.map((key) => el("th", {scope: "col"}, t(key))))), el("tbody", {}, body)));
}

function articleOf(event, article) {
  const about = [article.name === article.id ? "" : article.id, article.source, article.published].filter(Boolean);
  const parts = [el("h3", {}, t("the_text")), el("p", {class: "about"}, joined(about.map((fact) => bdi(fact)), " · "))];
  if (article.differs) parts.push(el("p", {class: "warning"}, t("text_differs")));
  else parts.push(el("p", {class: "help"}, t("marks_help")));
  const heading = article.title ? el("h4", {}, marked(event, article.title)) : null;
  const body = article.text ? el("div", {class: "text"}, marked(event, article.text)) : null;
  if (heading || body) parts.push(el("div", {class: "source", dir: "rtl", lang: "ar"}, heading, body));
  if (!article.text) parts.push(el("p", {class: "warning"}, t("text_absent")), el("ul", {class: "words"}, event.evidence.map((words) => el("li", {}, bdi(words)))));
  return el("section", {class: "article"}, parts);
}

function marked(event, pieces) {
  return pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const [words, slot, numbers, ends, hover] = piece;
    const own = numbers.includes(event.number) ? slotClass(slot) : "elsewhere";
    return el("mark", {class: own, title: hover, "data-event": ends.length ? ends.join(",") : null}, words);
  });
}
