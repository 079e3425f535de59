/* What an element uses, and what uses it: marked in the picture, with lines that go around the boxes, and listed. */
function selection(system, entryOf, el) {
  const SVG = "http://www.w3.org/2000/svg";
  // A member of a group is shown by the group.
  const groupOf = new Map(Object.entries(system.groups).flatMap(([id, members]) => members.map(one => [one[1], id])));
  const shape = part => system.svg.querySelector(groupOf.has(part)
    ? "[data-group='" + CSS.escape(groupOf.get(part)) + "']" : "[data-part='" + CSS.escape(part) + "']");
  const home = part => shape(part) ? part : part.includes("/") ? home(part.slice(0, part.lastIndexOf("/"))) : null;
  const lines = document.createElementNS(SVG, "g");
  lines.setAttribute("class", "uses-lines");
  lines.setAttribute("aria-hidden", "true");
  system.svg.append(lines);
  const box = part => shape(part).querySelector("rect").getBBox();
  const frame = part => [...system.svg.querySelectorAll(".region > rect")].map(rect => rect.getBBox())
    .find(region => { const b = box(part); return b.x >= region.x && b.x < region.x + region.width; });

  /* Components of an element, such as its load balancer, count as the element. */
  function edges(entry) {
    const all = new Map();
    Object.keys(entry.formula.parts).filter(home).forEach(part => uses(entry.formula, part).filter(home).forEach(used => {
      if (home(used) === home(part)) return;
      if (!all.has(home(part))) all.set(home(part), new Set());
      all.get(home(part)).add(home(used));
    }));
    return all;
  }

  /* From the gap above a box to the edge of the region, along it, and back in. */
  function line(from, to, lane) {
    const a = box(from), b = box(to), region = frame(from);
    if (!region || frame(to).x !== region.x) return;
    const inner = region.x > system.svg.viewBox.baseVal.width / 2 ? region.x + 3 + lane
      : region.x + region.width - 3 - lane;
    const path = document.createElementNS(SVG, "path");
    const ax = a.x + a.width / 2 + lane, bx = b.x + b.width / 2 - 8 + lane;
    path.setAttribute("d", `M${ax} ${a.y}V${a.y - 2}H${inner}V${b.y - 2}H${bx}V${b.y}`);
    lines.append(path);
  }

  function clear() {
    lines.replaceChildren();
    system.svg.querySelectorAll("[data-part], [data-group]").forEach(one => {
      one.classList.remove("selected", "used", "user");
      if (one.dataset.part) one.setAttribute("aria-pressed", "false");
    });
  }

  function show(part) {
    clear();
    if (!part) return [];
    const all = edges(entryOf(part));
    const used = [...(all.get(part) || [])].sort();
    const users = [...all.keys()].filter(other => all.get(other).has(part)).sort();
    shape(part).classList.add("selected");
    shape(part).setAttribute("aria-pressed", "true");
    const boxes = list => [...new Map(list.map(other => [shape(other), other])).values()];
    boxes(used).forEach((other, i) => { shape(other).classList.add("used"); line(part, other, i % 4 * 2); });
    boxes(users).forEach((other, i) => { shape(other).classList.add("user"); line(other, part, i % 4 * 2); });
    const named = list => list.length === 0 ? "nothing that is drawn"
      : list.slice(0, 12).join(", ") + (list.length > 12 ? " and " + (list.length - 12) + " more" : "");
    return [el("strong", {}, part), " uses ", named(used), "; it is used by ", named(users), "."];
  }
  return { show };
}

/* The members of a group with what of them can fail, as buttons. */
function groupPanel(system, id, el, toggle) {
  const members = system.groups[id];
  const last = name => name.slice(name.lastIndexOf("/") + 1);
  const region = members.length ? members[0][1].slice(0, members[0][1].indexOf("/")) : "";
  const nodes = atoms => atoms.map(atom => {
    const button = el("button", { type: "button", "data-node": atom, "aria-pressed": "false" }, last(atom));
    button.addEventListener("click", () => toggle(system, atom));
    return button;
  });
  return [el("h3", {}, members.length + " members in " + region),
    el("ul", { class: "members" }, members.map(([name, component, atoms]) =>
      el("li", { "data-member": component }, el("strong", {}, name), el("span", { class: "state" }), nodes(atoms))))];
}
