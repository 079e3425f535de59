// Compares the formula with the outcomes that the prover listed, set by set, and holds every chain of reasons to end at
// what has failed. Arguments: formula.js with reasons.js, the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [script, file] = process.argv.slice(2);
const { evaluate, listed, relevant, because, leaves } = createRequire(import.meta.url)(script);
const data = JSON.parse(readFileSync(file, "utf8").match(/id="data">(.*?)<\/script>/s)[1]);
let sets = 0;
let wrong = 0;
for (const system of data.systems) {
  for (const entry of system.entries) {
    const names = listed(entry.formula, entry.order);
    if (names.length !== entry.sets.length) throw new Error(entry.entry + " lists " + entry.sets.length + " sets, not " + names.length);
    names.forEach((name, index) => {
      const failed = name === "" ? [] : name.split(",").map(Number);
      const again = relevant(entry.formula, failed.map(atom => entry.formula.atoms[atom]));
      const result = evaluate(entry.formula, failed);
      const verdict = result.verdict;
      const ends = leaves(because(entry.formula, result));
      // What waits for people on a good day has nothing to explain.
      const explained = verdict === "survives" || verdict === evaluate(entry.formula, []).verdict && ends.length === 0
        || (ends.length > 0 && ends.every(end => failed.some(atom => entry.formula.atoms[atom] === end)));
      sets++;
      if (verdict !== entry.outcomes[entry.sets[index]].verdict || again.join(",") !== name || !explained) {
        wrong++;
        console.log(entry.entry + " without " + failed.map(atom => entry.formula.atoms[atom]) + ": " + verdict
          + " because of " + ends);
      }
    });
  }
}
console.log(sets + " sets compared, " + wrong + " differ");
process.exit(wrong || !sets ? 1 : 0);
