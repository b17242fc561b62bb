// Points on outlines, in degrees drawn flat; what is told in pixels (points, names) keeps its size at every zoom.
const SQUEEZE = Math.cos(Math.PI / 6); // a degree east is this much of a degree north, at 30 degrees
const PER = MAP.per_degree;
const OUTLYING = 0.04; // the part of the events on each side that the first view may leave out
const NARROWEST = 6 * PER;
const eastward = (longitude) => longitude * PER * SQUEEZE;
const southward = (latitude) => -latitude * PER;
const radius = (n) => (n ? Math.min(24, 4 + 1.3 * Math.sqrt(n)) : 4); // pixels; the area grows with the toll
const WORLD = [eastward(-180), southward(84), eastward(180), southward(-58)];
let view = null; // [left, top, width, height]
let drawing = null;

function makeMap() {
  const land = svg("g", {transform: `scale(${SQUEEZE} 1)`, class: "land"});
  land.append(...MAP.countries.map(([code, path]) => svg("path", {d: path, "data-code": code})));
  drawing = svg("svg", {class: "map", role: "group"}, land, svg("g", {class: "points"}), svg("g", {class: "names", "aria-hidden": "true"}));
  $("canvas").replaceChildren(drawing);
  roving(drawing, ".point");
  dragging();
  $("zoom-in").addEventListener("click", () => zoom(0.6));
  $("zoom-out").addEventListener("click", () => zoom(1 / 0.6));
  $("zoom-fit").addEventListener("click", () => fitTo(passing("place").filter((e) => e.at)));
  new ResizeObserver(() => { if (view) look(...view); }).observe($("canvas"));
}

// Show all of them, or without the few that lie farthest out on each side.
function fitTo(found, out = 0) {
  const cut = Math.floor(found.length * out);
  const span = (values) => [...values].sort((a, b) => a - b).slice(cut, values.length - cut || undefined);
  const [xs, ys] = [span(found.map((e) => eastward(e.at[1]))), span(found.map((e) => southward(e.at[0])))];
  const [left, top, right, bottom] = found.length
    ? [xs[0], ys[0], xs.at(-1), ys.at(-1)] : [eastward(30), southward(40), eastward(62), southward(12)];
  const [wide, high] = [Math.max((right - left) * 1.25, NARROWEST), Math.max((bottom - top) * 1.25, NARROWEST)];
  look((left + right - wide) / 2, (top + bottom - high) / 2, wide, high);
}

// Widen the part asked for to the shape of the canvas, and keep it on the world.
function look(left, top, wide, high) {
  const box = $("canvas").getBoundingClientRect();
  if (!box.width || !box.height) return;
  const shape = box.width / box.height;
  const w = Math.min(Math.max(wide, high * shape), WORLD[2] - WORLD[0]);
  const h = w / shape;
  const x = Math.min(Math.max(left + (wide - w) / 2, WORLD[0]), WORLD[2] - w);
  const y = Math.min(Math.max(top + (high - h) / 2, WORLD[1]), Math.max(WORLD[1], WORLD[3] - h));
  view = [x, y, w, h];
  drawing.setAttribute("viewBox", view.join(" "));
  const pixel = w / box.width;
  for (const point of drawing.querySelectorAll("circle")) point.setAttribute("r", point.dataset.r * pixel);
  nameCountries(pixel);
  const beyond = [...drawing.querySelectorAll(".point")].filter((point) => outside(point.getAttribute("cx"), point.getAttribute("cy"))).length;
  $("beyond").textContent = beyond ? t("beyond", {n: beyond}) : "";
}

const outside = (x, y) => x < view[0] || x > view[0] + view[2] || y < view[1] || y > view[1] + view[3];

function zoom(by, x = 0.5, y = 0.5) {
  const [left, top, wide, high] = view;
  if (by < 1 && wide * by < NARROWEST / 3) return;
  look(left + wide * (1 - by) * x, top + high * (1 - by) * y, wide * by, high * by);
}

function nameCountries(pixel) {
  const inView = ([code, , x, y, room]) => code && room / pixel > 40 && !outside(x * SQUEEZE, y);
  const names = MAP.countries.filter(inView).map(([code, , x, y]) => svg("text", {x: x * SQUEEZE, y, "font-size": 11 * pixel, "stroke-width": 2.5 * pixel}, name("country", code)));
  drawing.querySelector(".names").replaceChildren(...names);
}

function drawMap() {
  const found = passing("place");
  const located = found.filter((e) => e.at);
  const spots = new Map();
  for (const event of located) {
    const key = placeKey(event);
    if (!spots.has(key)) spots.set(key, {key, at: event.at, n: 0, toll: 0});
    spots.get(key).n += 1;
    spots.get(key).toll += toll(event);
  }
  const points = [...spots.values()].sort((a, b) => b.toll - a.toll).map(pointOf); // large ones below small ones
  drawing.querySelector(".points").replaceChildren(...points);
  set(drawing, {"aria-label": located.length ? t("map") : t("no_map")});
  if (view) look(...view);
  else fitTo(located, OUTLYING);
  drawLegend();
  drawOffMap(found.filter((e) => !e.at));
}

function pointOf(spot, at) {
  const [latitude, longitude, of] = spot.at;
  const told = `${PLACES.get(spot.key)}: ${t("events")} ${spot.n}, ${t("toll", {n: spot.toll})}, ${t(of === "target" ? "exact" : "near")}`;
  const chosen = asked.place === spot.key;
  const point = svg("circle", {cx: eastward(longitude), cy: southward(latitude), "data-r": radius(spot.toll), "data-key": spot.key,
    class: `point ${of === "target" ? "exact" : "near"}`, role: "button", tabindex: at ? -1 : 0, "aria-pressed": String(chosen),
    "aria-label": told}, svg("title", {}, told));
  point.addEventListener("click", () => choosePoint(spot.key));
  point.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choosePoint(spot.key);
    }
  });
  return point;
}

function choosePoint(key) {
  toggle("place", key);
  const again = [...drawing.querySelectorAll(".point")].find((point) => point.dataset.key === key);
  if (again) again.focus({preventScroll: true});
}

function drawLegend() {
  const sample = (r, style) => svg("svg", {width: 2 * r + 4, height: 2 * r + 4, "aria-hidden": "true"}, svg("circle", {cx: r + 2, cy: r + 2, r, class: style}));
  const sizes = [0, 10, 100].map((n) => el("li", {}, sample(radius(n), "exact"), " ", ltr(String(n))));
  const kinds = ["exact", "near"].map((style) => el("li", {}, sample(6, style), " ", t(style)));
  $("map-legend").replaceChildren(...kinds, ...sizes);
}

// Events that no point stands for, by the place or target that they name.
function drawOffMap(found) {
  const [summary, list] = $("off-map").children;
  $("off-map").hidden = found.length === 0;
  summary.textContent = t("off_map", {n: found.length});
  const names = counted(found.map((e) => e.place[0] || (e.target ? e.target.name : NONE)));
  const all = el("button", {type: "button", class: "plain", "aria-pressed": String(asked.place === NONE), click: () => toggle("place", NONE)}, t("unlocated"));
  const items = names.map(([key, n]) => el("li", {}, bdi(key === NONE ? t("not_said") : key), " ", ltr(String(n))));
  list.replaceChildren(el("li", {}, all), ...items);
}

function dragging() {
  let from = null;
  drawing.addEventListener("pointerdown", (event) => {
    if (!event.target.closest(".point")) from = {x: event.clientX, y: event.clientY, view: [...view]};
  });
  drawing.addEventListener("pointermove", (event) => {
    if (!from || !event.buttons) return;
    const pixel = from.view[2] / drawing.clientWidth;
    look(from.view[0] - (event.clientX - from.x) * pixel, from.view[1] - (event.clientY - from.y) * pixel, from.view[2], from.view[3]);
  });
  for (const end of ["pointerup", "pointerleave"]) drawing.addEventListener(end, () => { from = null; });
}
