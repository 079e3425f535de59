/* The names of parts, by place. */
function partNames(f) {
  f.names = f.names || new Map(Object.entries(f.parts).map(([name, place]) => [place, name]));
  return f.names;
}

/* The places that a gate reads. */
function inputs(gate) {
  return gate[0] === 2 ? gate.slice(2).filter((place, i) => i % 2 === 0) : gate.slice(1);
}

/* The parts that a part needs itself, through its own gates. */
function uses(f, part) {
  const names = partNames(f);
  const first = f.atoms.length + 4;
  const found = new Set();
  const seen = new Set();
  const follow = place => {
    if (place < first || seen.has(place)) return;
    seen.add(place);
    inputs(f.gates[place - first]).forEach(input => names.has(input) ? found.add(names.get(input)) : follow(input));
  };
  follow(f.parts[part]);
  found.delete(part);
  return [...found].sort();
}

/*
 * Why places are down: a tree of parts, whose leaves are things that have failed. Where one failure is enough, that is the
 * reason; a part is explained once.
 */
function reasons(f, values, places) {
  const names = partNames(f);
  const first = f.atoms.length + 4;
  const explained = new Set();
  const asked = new Set();
  const failed = atom => f.parents[atom] >= 0 && !values[f.parents[atom]] ? failed(f.parents[atom]) : f.atoms[atom];
  const once = list => list.filter((node, i) => list.findIndex(other => other.name === node.name) === i);
  const why = place => {
    if (values[place] || asked.has(place)) return [];
    if (place < first) return place < f.atoms.length ? [{ name: failed(place), why: [], failed: true }] : [];
    if (explained.has(place)) return names.has(place) ? [{ name: names.get(place), why: [], again: true }] : [];
    asked.add(place);
    const below = once(under(f.gates[place - first]));
    asked.delete(place);
    if (!names.has(place)) return below;
    if (below.length === 0) return [];
    explained.add(place);
    return [{ name: names.get(place), why: below }];
  };
  const under = gate => {
    const down = inputs(gate).filter(input => !values[input]);
    if (gate[0] !== 0) return down.flatMap(why);
    // What only people bring back is no reason while nobody has acted.
    if (down.some(input => input >= f.atoms.length && input < first)) return [];
    const atoms = down.filter(input => input < f.atoms.length);
    return (atoms.length ? atoms : down).flatMap(why);
  };
  return once(places.flatMap(why));
}

/* The same, of an entry point after it was evaluated. */
function because(f, result) {
  if (result.verdict === "survives") return [];
  return reasons(f, result.decisive, result.verdict === "degraded" ? [result.serving] : f.alternatives);
}

/* The things that have failed at the ends of a tree of reasons. */
function leaves(tree) {
  return tree.flatMap(node => node.failed ? [node.name] : leaves(node.why));
}
if (typeof module !== "undefined") Object.assign(module.exports, { uses, because, leaves });
