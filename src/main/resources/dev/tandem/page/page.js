"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const SHAPES = { survives: "●", degraded: "◐", recoverable: "▲", lost: "✕" };
  const WORDS = { survives: "survives", degraded: "survives, degraded", recoverable: "needs manual recovery",
    lost: "no recovery until repaired" };
  const byEntry = new Map();
  const bounds = list => list.length ? { atBest: list[0], atWorst: list[1], evidence: list[2] } : null;
  const step = ([number, begins, critical]) => {
    const [what, by, takes, source] = data.steps[number];
    return { what, by, begins: bounds(begins), takes: bounds(takes), source, critical: critical === 1 };
  };
  const systems = data.systems.map(system => prepare(system));
  let state = { fail: [], entry: systems.length && systems[0].entries.length ? systems[0].entries[0].entry : "" };

  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([key, value]) => node.setAttribute(key, value));
    children.flat().forEach(child => node.append(child));
    return node;
  }

  function time(seconds) {
    if (seconds <= 120) return seconds + " s";
    const parts = (n, unit, large, small) =>
      Math.floor(n / unit) + " " + large + (n % unit ? " " + n % unit + " " + small : "");
    return seconds < 7200 ? parts(seconds, 60, "min", "s") : parts(Math.floor(seconds / 60), 60, "h", "min");
  }
  const range = (lo, hi) => lo === hi ? time(hi) : time(lo) + " to " + time(hi);

  function prepare(system) {
    const root = document.getElementById("system-" + system.name);
    system.entries.forEach(entry => {
      byEntry.set(entry.entry, { system, entry });
      entry.index = null;
    });
    system.root = root;
    system.svg = root.querySelector("svg.diagram");
    system.buttons = new Map();
    system.shapes = [...system.svg.querySelectorAll("[data-atom], [data-part], [data-group]")];
    system.selection = selection(system, part => system.entries.find(entry => parts(entry, part) >= 0)
      || current(system), el);
    system.svg.setAttribute("role", "group");
    system.shapes.forEach((shape, index) => button(system, shape, index === 0));
    root.querySelector(".explorer").hidden = false;
    root.querySelector(".summary button").addEventListener("click", () => root.querySelector(".result").focus());
    const select = root.querySelector("select");
    select.addEventListener("change", () => go({ fail: state.fail, entry: select.value }));
    root.querySelector(".clear").addEventListener("click", () => go({ fail: [], entry: current(system).entry }));
    const search = root.querySelector("input[type=search]");
    search.addEventListener("input", () => results(system, search.value));
    root.querySelectorAll("[data-fail]").forEach(link => link.addEventListener("click", event => {
      event.preventDefault();
      go({ fail: link.dataset.fail.split("+"), entry: link.dataset.entry });
      system.root.querySelector(".result").focus();
    }));
    return system;
  }

  function button(system, shape, first) {
    const { atom, part, group } = shape.dataset;
    const act = () => atom ? toggle(system, atom) : group ? open(system, group) : select(system, part);
    shape.setAttribute("role", "button");
    shape.setAttribute("tabindex", first ? "0" : "-1");
    shape.setAttribute(group ? "aria-expanded" : "aria-pressed", "false");
    // What is read begins with what is seen, word by word.
    const texts = [...shape.querySelectorAll("text")];
    texts.forEach(one => one.after(" "));
    shape.dataset.seen = texts.map(one => one.textContent).join(" ");
    shape.setAttribute("aria-label", shape.dataset.seen + ": " + (atom ? words(system, atom) : group ? "open the group"
      : "show what " + part + " uses"));
    shape.addEventListener("click", act);
    shape.addEventListener("keydown", event => key(system, shape, event, act));
    shape.addEventListener("focus", () => {
      system.svg.querySelectorAll("[role=button][tabindex='0']").forEach(s => s.setAttribute("tabindex", "-1"));
      shape.setAttribute("tabindex", "0");
    });
    if (atom) system.buttons.set(atom, shape);
  }

  function select(system, part) {
    system.selected = system.selected === part ? null : part;
    system.root.querySelector(".selection").replaceChildren(...system.selection.show(system.selected));
  }

  function open(system, group) {
    system.open = system.open === group ? null : group;
    system.svg.querySelectorAll("[data-group]").forEach(shape =>
      shape.setAttribute("aria-expanded", String(shape.dataset.group === system.open)));
    const panel = system.root.querySelector(".group-panel");
    panel.hidden = !system.open;
    panel.replaceChildren(...(system.open ? groupPanel(system, system.open, el, toggle) : []));
    render(system);
  }

  function words(system, atom) {
    const kind = system.kinds[system.atoms.indexOf(atom)].toLowerCase().replace("_", " ");
    return kind + " " + atom;
  }

  /* Arrow keys go to the nearest box in that direction. */
  function key(system, shape, event, act) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      act();
      return;
    }
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const centre = s => { const b = s.getBBox(); return [b.x + b.width / 2, b.y + b.height / 2]; };
    const [x, y] = centre(shape);
    let best = null, least = Infinity;
    system.shapes.forEach(other => {
      if (other === shape) return;
      const [ox, oy] = centre(other);
      const along = (ox - x) * step[0] + (oy - y) * step[1];
      const across = Math.abs((ox - x) * step[1]) + Math.abs((oy - y) * step[0]);
      if (along > 2 && along + 3 * across < least) { least = along + 3 * across; best = other; }
    });
    if (best) best.focus();
  }

  function current(system) {
    const found = byEntry.get(state.entry);
    return found && found.system === system ? found.entry : system.entries[0];
  }

  function toggle(system, atom) {
    const mine = state.fail.filter(name => system.atoms.includes(name));
    let fail = mine.includes(atom) ? mine.filter(name => name !== atom) : [...mine, atom];
    if (fail.length > data.order) {
      system.root.querySelector(".note").textContent =
        "At most " + data.order + " failures at a time: that is the order of this proof. The first one was taken back.";
      fail = fail.slice(1);
    } else {
      system.root.querySelector(".note").textContent = "";
    }
    go({ fail, entry: current(system).entry });
  }

  function short(name, all) {
    const last = name.slice(name.lastIndexOf("/") + 1);
    return all.filter(other => other === last || other.endsWith("/" + last)).length === 1 ? last : name;
  }

  function hash(next) {
    const found = byEntry.get(next.entry);
    if (!found) return "";
    const entries = [...byEntry.keys()];
    return "#fail=" + next.fail.map(name => encodeURIComponent(short(name, found.system.atoms)).replace(/%2F/g, "/"))
      .join("+") + "&entry=" + encodeURIComponent(short(next.entry, entries)).replace(/%2F/g, "/");
  }

  function go(next) {
    if (hash(next) !== location.hash) history.pushState(null, "", hash(next));
    show(next);
  }

  function read() {
    if (!location.hash.startsWith("#fail=")) {
      if (location.hash === "") show({ fail: [], entry: state.entry });
      return;
    }
    const parts = new URLSearchParams(location.hash.slice(1).replace(/\+/g, "%2B"));
    const wanted = parts.get("entry") || "";
    const entry = [...byEntry.keys()].find(name => name === wanted || name.endsWith("/" + wanted)) || state.entry;
    const atoms = byEntry.has(entry) ? byEntry.get(entry).system.atoms : [];
    const named = parts.get("fail").split("+").filter(Boolean)
      .map(name => atoms.find(atom => atom === name) || atoms.find(atom => atom.endsWith("/" + name)) || null);
    show({ fail: named.filter(Boolean).slice(0, data.order), entry });
  }

  function outcome(entry, fail) {
    const f = entry.formula;
    const atoms = relevant(f, fail);
    const result = evaluate(f, atoms);
    if (atoms.length <= entry.order) {
      entry.index = entry.index || new Map(listed(f, entry.order).map((name, i) => [name, entry.sets[i]]));
      const told = entry.outcomes[entry.index.get(atoms.join(","))];
      return { ...result, verdict: told.verdict, time: bounds(told.time), steps: told.steps.map(step), known: true,
        losses: told.losses.map(([store, extent, lost]) => ({ store, extent, lost: bounds(lost) })) };
    }
    return { ...result, known: false };
  }

  function show(next) {
    state = next;
    systems.forEach(system => render(system));
    document.title = (state.fail.length ? state.fail.join(" and ") + " fails: " : "") + data.title;
  }

  function render(system) {
    const entry = current(system);
    const fail = byEntry.get(state.entry) && byEntry.get(state.entry).system === system ? state.fail : [];
    system.root.querySelector("select").value = entry.entry;
    const result = outcome(entry, fail);
    mark(system, entry, fail, result);
    system.root.querySelector(".result").replaceChildren(...panel(system, entry, fail, result));
    const summary = system.root.querySelector(".summary");
    summary.hidden = fail.length === 0;
    summary.querySelector("span").textContent = fail.length === 0 ? "" : SHAPES[result.verdict] + " " + fail.join(" and ")
      + ": " + WORDS[result.verdict] + ", " + howLong(result);
    system.root.querySelector(".clear").disabled = fail.length === 0;
    results(system, system.root.querySelector("input[type=search]").value);
  }

  function parts(entry, name) {
    return name in entry.formula.parts ? entry.formula.parts[name] : -1;
  }

  function mark(system, entry, fail, result) {
    const dead = name => fail.some(other => name.startsWith(other + "/"));
    system.buttons.forEach((shape, atom) => {
      shape.setAttribute("aria-pressed", String(fail.includes(atom)));
      shape.classList.toggle("failed", fail.includes(atom));
      shape.classList.toggle("down", dead(atom));
      shape.setAttribute("aria-label", shape.dataset.seen + ": " + words(system, atom) + (dead(atom) ? ", down with what holds it" : ""));
    });
    const known = new Map([[entry, result]]);
    const fate = part => {
      const owner = parts(entry, part) >= 0 ? entry : system.entries.find(other => parts(other, part) >= 0);
      if (!owner || fail.length === 0) return "up";
      if (!known.has(owner)) known.set(owner, evaluate(owner.formula, relevant(owner.formula, fail)));
      const after = known.get(owner);
      return dead(part) || !after.end[parts(owner, part)] ? "down" : takesOver(owner, part, after) ? "takes-over" : "up";
    };
    const show = (shape, what) => ["down", "takes-over"].forEach(word => shape.classList.toggle(word, what === word));
    system.svg.querySelectorAll("[data-part]").forEach(shape => show(shape, fate(shape.dataset.part)));
    system.svg.querySelectorAll("[data-group]").forEach(shape => {
      const all = system.groups[shape.dataset.group].map(member => fate(member[1]));
      show(shape, all.every(one => one === "down") ? "down" : all.includes("takes-over") ? "takes-over" : "up");
    });
    system.root.querySelectorAll("[data-node]").forEach(node => {
      node.setAttribute("aria-pressed", String(fail.includes(node.dataset.node)));
      node.classList.toggle("down", dead(node.dataset.node));
    });
    system.root.querySelectorAll("[data-member]").forEach(member => {
      const what = fate(member.dataset.member);
      member.classList.toggle("down", what === "down");
      member.querySelector(".state").textContent = { down: " ✕ down", "takes-over": " ▲ takes over", up: " ● up" }[what];
    });
    system.svg.querySelectorAll(".region").forEach(shape =>
      shape.classList.toggle("down", fail.some(atom => shape.id.endsWith("region-" + atom))));
  }

  /* Up in the end, and not by itself. */
  function takesOver(entry, part, result) {
    const place = entry.formula.parts[part];
    return result.end[place] === 1 && result.running[place] === 0;
  }

  /* Up on a good day, and not now, before anything is done about it. */
  function goesDown(entry, part, result) {
    entry.usual = entry.usual || evaluate(entry.formula, []).running;
    const place = entry.formula.parts[part];
    return entry.usual[place] === 1 && result.running[place] === 0;
  }

  function panel(system, entry, fail, result) {
    if (fail.length === 0) {
      return [el("p", {}, "Switch something off in the picture: a region, a zone, a node, a key. Up to " + data.order
        + " at a time.")];
    }
    const head = el("p", { class: "verdict " + result.verdict },
      el("span", { class: "shape", "aria-hidden": "true" }, SHAPES[result.verdict]), " ",
      el("strong", {}, fail.join(" and ") + (fail.length > 1 ? " fail" : " fails") + ": " + WORDS[result.verdict]));
    const facts = el("dl", {}, el("dt", {}, "Entry"), el("dd", {}, entry.entry),
      el("dt", {}, "How long"), el("dd", { class: "how-long" }, howLong(result)),
      el("dt", {}, "What is lost"), el("dd", { class: "what-is-lost" }, lost(result)),
      el("dt", {}, "What goes down"), el("dd", {}, names(down(entry, result))),
      el("dt", {}, "What takes over"), el("dd", { class: "takes" },
        names(Object.keys(entry.formula.parts).filter(part => named(system, part) && takesOver(entry, part, result)))),
      el("dt", {}, "Why"), el("dd", {}, why(entry, fail, result)));
    const all = [head, facts, ...chain(entry, result)];
    if (!result.known) {
      all.push(el("p", {}, "Times are listed for single failures here. For this set: tandem prove --explain "
        + entry.entry + " --failed " + fail.join(",")));
    } else if (result.steps.length) {
      all.push(el("h4", {}, "What to do, and when"), timeline(system, result));
    }
    return all;
    function named(sys, part) { return Boolean(sys.svg.querySelector("[data-part='" + CSS.escape(part) + "']")); }
    function down(one, r) {
      return Object.keys(one.formula.parts).filter(part => named(system, part) && goesDown(one, part, r));
    }
  }

  function names(list) {
    const shown = list.slice(0, 12).join(", ");
    return list.length === 0 ? "nothing" : shown + (list.length > 12 ? " and " + (list.length - 12) + " more" : "");
  }

  function howLong(result) {
    if (result.verdict === "lost") return "until it is repaired";
    if (!result.known) return "not listed here";
    const t = result.time;
    return t && t.atWorst > 0 ? "down for " + range(t.atBest, t.atWorst) + (t.evidence ? " [" + t.evidence + "]" : "")
      : "not down";
  }

  function lost(result) {
    const losses = result.verdict === "lost" || !result.known
      ? result.stranded.map(store => ({ store, extent: "stranded", lost: null })) : result.losses;
    const real = losses.filter(loss => loss.extent !== "none");
    return real.length === 0 ? "no data" : real.map(loss => loss.store + " " + (loss.lost
      ? loss.extent + " " + range(loss.lost.atBest, loss.lost.atWorst) + " [" + loss.lost.evidence + "]"
        + (loss.extent === "typically" ? ", no published bound" : "")
      : "stranded until the region returns")).join("; ");
  }

  function why(entry, fail, result) {
    const covers = cut => cut.failures.every(name => fail.some(other => name === other || name.startsWith(other + "/")));
    const fatal = entry.fatal.find(covers);
    const attended = entry.attended.find(covers);
    const cut = result.verdict === "lost" ? fatal : result.verdict === "recoverable" ? attended : null;
    if (cut) {
      return cut.failures.join(" and ") + " is enough" + (cut.because.length
        ? ", by itself: " + names(cut.because) : "") + ".";
    }
    if (result.verdict === "survives") return "Whatever it needs is still up, or AWS brings it back.";
    return result.verdict === "degraded" ? "It serves, with less than on a good day."
      : "These failures together are enough.";
  }

  /* The chain of reasons, from the entry point down to what has failed. */
  function chain(entry, result) {
    const tree = because(entry.formula, result);
    const item = node => el("li", node.failed ? { class: "failed" } : {}, node.failed ? "✕ " + node.name + " has failed"
      : node.again ? node.name + " (see above)" : node.name + (result.verdict === "degraded" ? " is impaired" : " is down"),
      node.why.length ? [el("ul", {}, node.why.map(item))] : []);
    return tree.length === 0 ? [] : [el("details", { class: "chain" },
      el("summary", {}, result.verdict === "lost" ? "Why nothing recovers it"
        : result.verdict === "recoverable" ? "Why it does not recover by itself" : "Why it serves less"),
      el("ul", {}, tree.map(item)))];
  }

  function timeline(system, result) {
    const end = Math.max(1, ...result.steps.map(step => step.begins.atWorst + step.takes.atWorst));
    const list = el("ol", { class: "timeline" });
    result.steps.forEach(step => {
      const target = system.runbook.indexOf(step.what);
      const title = target >= 0
        ? el("a", { href: "#" + system.name + "-step-" + (target + 1) }, step.what) : step.what;
      const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      bar.setAttribute("class", "bar");
      bar.setAttribute("viewBox", "0 0 100 3");
      bar.setAttribute("preserveAspectRatio", "none");
      bar.setAttribute("aria-hidden", "true");
      const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      rect.setAttribute("x", (100 * step.begins.atWorst / end).toFixed(2));
      rect.setAttribute("width", Math.max(0.6, 100 * step.takes.atWorst / end).toFixed(2));
      rect.setAttribute("height", "3");
      rect.setAttribute("class", step.by.startsWith("AWS") ? "aws" : step.by === "a person" ? "person" : "pipeline");
      bar.append(rect);
      list.append(el("li", step.critical ? { class: "critical" } : {}, title, el("span", { class: "who" },
        " by " + step.by + ", after " + range(step.begins.atBest, step.begins.atWorst) + ", takes "
        + range(step.takes.atBest, step.takes.atWorst) + " [" + step.takes.evidence + "]"
        + (step.source ? "; " + step.source : "")), bar));
    });
    return list;
  }

  function results(system, text) {
    const wanted = text.trim().toLowerCase();
    const fail = byEntry.get(state.entry) && byEntry.get(state.entry).system === system ? state.fail : [];
    const found = system.atoms.filter(atom => words(system, atom).includes(wanted));
    const list = system.root.querySelector(".found");
    list.replaceChildren(...found.slice(0, 120).map(atom => {
      const button = el("button", { type: "button", "aria-pressed": String(fail.includes(atom)) }, atom);
      button.addEventListener("click", () => {
        toggle(system, atom);
        const again = [...list.querySelectorAll("button")].find(other => other.textContent === atom);
        if (again) again.focus();
      });
      return el("li", {}, button);
    }));
    system.root.querySelector(".count").textContent = found.length + " of " + system.atoms.length
      + (found.length > 120 ? "; the first 120 are shown" : "");
    if (wanted) system.root.querySelector("details.all").open = true;
  }

  addEventListener("popstate", read);
  addEventListener("hashchange", read);
  document.documentElement.classList.add("scripted");
  show(state);
  read();
})();
