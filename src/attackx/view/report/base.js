// The data of the page, its words in the language chosen, and the making of elements: text is only ever set as text.
const {report: DATA, map: MAP} = JSON.parse(document.getElementById("data").textContent);
const {events: EVENTS, articles: ARTICLES, labels: LABELS} = DATA;
const NONE = "-"; // what a facet calls a value that is not said
let language = DATA.language;

const $ = (id) => document.getElementById(id);
const pick = (pair) => (pair ? pair[language === "ar" ? 1 : 0] : "");
const name = (group, key) => pick(LABELS[group][key]) || key;
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const t = (key, values = {}) => fill(name("page", key), values);

function set(node, properties) {
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(key, value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  return node;
}

const filled = (child) => child !== null && child !== undefined && child !== "";

function el(tag, properties = {}, ...children) {
  const node = set(document.createElement(tag), properties);
  node.append(...children.flat(2).filter(filled));
  return node;
}

function svg(tag, properties = {}, ...children) {
  const node = set(document.createElementNS("http://www.w3.org/2000/svg", tag), properties);
  node.append(...children);
  return node;
}

const bdi = (text, dir = null) => (text ? el("bdi", {dir}, text) : null);
const ltr = (text) => bdi(text, "ltr");
const joined = (nodes, between) => nodes.flatMap((node, at) => (at ? [between, node] : [node]));
const comma = () => (language === "ar" ? "، " : ", ");

// One form for all spellings of a word: no marks, one alef, one yeh, small letters.
const FOLDS = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه"};
const fold = (text) => text.normalize("NFC").toLowerCase()
  .replace(/[\u064b-\u065f\u0670\u0640]/g, "").replace(/[أإآٱىئؤة]/g, (letter) => FOLDS[letter]);

function counted(values) {
  const found = new Map();
  for (const value of values) found.set(value, (found.get(value) || 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]);
}

// The name to show for a key that events call by several names: the commonest one.
function commonest(pairs) {
  const names = new Map();
  for (const [key, shown] of pairs) {
    if (!names.has(key)) names.set(key, []);
    names.get(key).push(shown);
  }
  return new Map([...names].map(([key, all]) => [key, counted(all)[0][0]]));
}

EVENTS.forEach((event, at) => { event.number = at + 1; });
const TARGETS = commonest(EVENTS.filter((e) => e.target).map((e) => [e.target.key, e.target.name]));
const DOERS = commonest(EVENTS.flatMap((e) => e.doers.map((doer) => [doer.key, doer.name])));

const least = (figure) => (figure ? figure[1] || 0 : 0);
const toll = (event) => least(event.killed) + least(event.hurt);
const placeKey = (event) => (event.at ? event.at.join(" ") : NONE);
const placeName = (event) => (event.at && event.at[2] === "target" ? event.target.name : event.place[0]) || "";
const PLACES = commonest(EVENTS.filter((e) => e.at).map((e) => [placeKey(e), placeName(e)]));
