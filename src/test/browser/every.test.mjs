// Holds pages to what is asked of every one. Arguments: the browser, axe-core, the folder of the pages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tester } from "./tester.mjs";

const [program, axe, folder] = process.argv.slice(2);
const { test, page, finish } = await tester(program, folder, folder);
const script = readFileSync(axe, "utf8");
const pages = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".html")).sort();

for (const name of pages) {
  for (const scheme of ["light", "dark"]) {
    await test("axe finds nothing in " + name + ", " + scheme, async () => {
      await page.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      await page.evaluate("document.querySelector('svg.diagram [data-atom]')?.dispatchEvent(new MouseEvent('click'))");
      await page.evaluate("document.querySelector('svg.diagram [data-group]')?.dispatchEvent(new MouseEvent('click'))");
      await page.settle();
      await page.evaluate(script + ";0");
      const found = await page.evaluate(`axe.run(document).then(r => r.violations.map(v => v.id + ": "
        + v.nodes.slice(0, 4).map(n => n.html.slice(0, 120) + " " + n.failureSummary.slice(0, 300)).join(" | ")))`);
      assert.deepEqual(found, []);
    }, "", join(folder, name));
  }
  await test(name + " does not scroll sideways on a phone, and cuts no label", async () => {
    await page.call("Emulation.setDeviceMetricsOverride", { width: 390, height: 800, deviceScaleFactor: 1, mobile: true });
    await page.settle();
    assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
    assert.deepEqual(await page.evaluate(`[...document.querySelectorAll("svg.diagram g")].flatMap(g => {
      const rect = g.querySelector(":scope > rect");
      if (!rect) return [];
      const box = rect.getBBox();
      return [...g.querySelectorAll(":scope > text")].filter(text => {
        const b = text.getBBox();
        return b.x < box.x || b.x + b.width > box.x + box.width + 0.5;
      }).map(text => text.textContent);
    })`), [], "no text leaves its box in the fonts of this browser");
  }, "", join(folder, name));
}
await finish();
