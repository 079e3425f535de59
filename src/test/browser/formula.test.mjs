// Compares the formula with the outcomes that the prover listed, set by set. Arguments: formula.js, the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [script, file] = process.argv.slice(2);
const { evaluate, listed, relevant } = createRequire(import.meta.url)(script);
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
      const verdict = evaluate(entry.formula, failed).verdict;
      sets++;
      if (verdict !== entry.outcomes[entry.sets[index]].verdict || again.join(",") !== name) {
        wrong++;
        console.log(entry.entry + " without " + failed.map(atom => entry.formula.atoms[atom]) + ": " + verdict);
      }
    });
  }
}
console.log(sets + " sets compared, " + wrong + " differ");
process.exit(wrong || !sets ? 1 : 0);
