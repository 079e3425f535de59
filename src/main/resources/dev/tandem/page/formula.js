"use strict";
/* Evaluates an entry point as the prover does: what runs, what AWS brings back, what people bring back. */
function settle(f, effort, lenient, start) {
  const values = start.slice();
  const switches = f.atoms.length;
  for (let i = 0; i < 3; i++) values[switches + i] = f.switches[effort][i];
  values[switches + 3] = lenient;
  const first = switches + 4;
  for (let changed = true; changed;) {
    changed = false;
    for (const place of f.order) {
      const gate = f.gates[place - first];
      if (effort === 2 && gate[0] === 3) continue;
      const value = gateValue(gate, values);
      if (value !== values[place]) changed = true;
      values[place] = value;
    }
    changed = changed && f.cyclic;
  }
  return values;
}

function gateValue(gate, values) {
  if (gate[0] === 3) return values[gate[1]] ? 0 : 1;
  if (gate[0] === 2) {
    let sum = 0;
    for (let i = 2; i < gate.length; i += 2) sum += values[gate[i]] ? gate[i + 1] : 0;
    return sum >= gate[1] ? 1 : 0;
  }
  for (let i = 1; i < gate.length; i++) {
    if (gate[0] === 0 && !values[gate[i]]) return 0;
    if (gate[0] === 1 && values[gate[i]]) return 1;
  }
  return gate[0] === 0 ? 1 : 0;
}

/* What is up when the atoms of these numbers fail. */
function evaluate(f, failed) {
  const start = new Array(f.atoms.length + 4 + f.gates.length).fill(0);
  f.atoms.forEach((name, i) => {
    start[i] = failed.includes(i) || (f.parents[i] >= 0 && !start[f.parents[i]]) ? 0 : 1;
  });
  Object.values(f.parts).forEach(place => { start[place] = 1; });
  const running = settle(f, 0, 1, start);
  const automatic = settle(f, 1, 1, running);
  const recovered = settle(f, 2, 1, automatic);
  const best = settle(f, 1, 0, settle(f, 0, 0, start));
  const serving = f.alternatives.find(place => automatic[place]);
  const verdict = serving !== undefined ? (best[serving] ? "survives" : "degraded")
    : recovered[f.entry] ? "recoverable" : "lost";
  const end = serving !== undefined ? automatic : recovered;
  const kept = new Set(Object.keys(f.stores).filter(part => recovered[f.parts[part]]).map(part => f.stores[part]));
  const stranded = [...new Set(Object.values(f.stores))].filter(store => !kept.has(store)).sort();
  const decisive = { survives: automatic, degraded: best, recoverable: automatic, lost: recovered }[verdict];
  return { verdict, running, end, decisive, serving, stranded };
}

/* Sets in the order in which the prover lists them: by the numbers of their atoms, joined by commas. */
function listed(f, order) {
  const names = [];
  const inside = (atom, chosen) => {
    for (let p = f.parents[atom]; p >= 0; p = f.parents[p]) if (chosen.includes(p)) return true;
    return false;
  };
  const choose = chosen => {
    names.push(chosen.join(","));
    if (chosen.length === order) return;
    const from = chosen.length ? chosen[chosen.length - 1] + 1 : 0;
    for (let atom = from; atom < f.atoms.length; atom++) if (!inside(atom, chosen)) choose([...chosen, atom]);
  };
  choose([]);
  return names;
}

/* Those of the atoms, by name, that the entry point rests on, without what is inside of another one. */
function relevant(f, names) {
  const chosen = f.atoms.map((name, i) => names.includes(name) ? i : -1).filter(i => i >= 0);
  return chosen.filter(atom => {
    for (let p = f.parents[atom]; p >= 0; p = f.parents[p]) if (chosen.includes(p)) return false;
    return true;
  });
}
if (typeof module !== "undefined") module.exports = { evaluate, listed, relevant };
