// Uses a page as a person does. Arguments: the browser, the page of the examples, the folder of axe-core or nothing.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { open } from "./browser.mjs";

const [program, file, axe] = process.argv.slice(2);
const address = pathToFileURL(file).href;
const browser = await open(program);
const section = "#system-bank ";
const atom = name => `${section}[data-atom="${name}"]`;
let page;
let failures = 0;

async function test(name, act, hash = "") {
  page = await browser.page();
  await page.call("Emulation.setDeviceMetricsOverride", { width: 1200, height: 900, deviceScaleFactor: 1, mobile: false });
  try {
    await page.goto(address + hash);
    await page.settle();
    await act();
    assert.deepEqual(page.complaints, [], "the console is silent");
    assert.deepEqual(page.requests.filter(url => url !== "about:blank" && !url.startsWith(address)), [], "nothing is asked for");
    console.log("ok   " + name);
  } catch (error) {
    failures++;
    console.log("FAIL " + name + "\n" + error.stack);
  }
}

const text = selector => page.evaluate(`document.querySelector(${JSON.stringify(section + selector)}).textContent`);
const pressed = name => page.evaluate(`document.querySelector(${JSON.stringify(atom(name))}).getAttribute("aria-pressed")`);

await test("a click on a zone switches it off", async () => {
  await page.click(atom("eu-south-1/eus1-az1"));
  await page.settle();
  assert.equal(await pressed("eu-south-1/eus1-az1"), "true");
  assert.match(await text(".verdict"), /eus1-az1 fails: survives/);
  assert.match(await text(".how-long"), /down for .* to 120 s/);
  assert.equal(await page.evaluate("location.hash"), "#fail=eus1-az1&entry=edge");
  assert.equal(await page.evaluate(`document.querySelectorAll('${section}.chip.down').length`), 6);
});

await test("eu-south-1 is gone: what to do, how long and what is lost take three clicks", async () => {
  await page.click(atom("eu-south-1"));
  await page.settle();
  assert.match(await text(".how-long"), /down for 7 min 35 s to 16 min 45 s/);
  assert.match(await text(".what-is-lost"), /ledger typically 1 s to 60 s/);
  await page.click(section + ".summary button");
  await page.settle();
  assert.equal(await page.evaluate("document.activeElement.className"), "result");
  await page.click(section + ".result .timeline a");
  await page.settle();
  const step = await page.evaluate("document.querySelector(location.hash).textContent");
  assert.match(step, /Make eu-central-1 active/);
  assert.match(step, /terraform -chdir=stacks\/bank-recovery apply/);
});

await test("the keyboard alone is enough", async () => {
  await page.evaluate(`document.querySelector('${section}[data-atom][tabindex="0"]').focus()`);
  for (let i = 0; i < 12 && !(await page.evaluate("document.activeElement.dataset.atom")).startsWith("eu-south-1/eus1-"); i++) {
    await page.press("ArrowDown");
  }
  const reached = await page.evaluate("document.activeElement.dataset.atom");
  assert.match(reached, /^eu-south-1\/eus1-/);
  await page.press(" ");
  await page.settle();
  assert.equal(await pressed(reached), "true");
  await page.press("ArrowRight");
  assert.notEqual(await page.evaluate("document.activeElement.dataset.atom"), reached);
  await page.press("Enter");
  await page.settle();
  assert.match(await text(".verdict"), / and .* fail: /);
  assert.equal(await page.evaluate(`document.querySelectorAll('${section}.diagram [tabindex="0"]').length`), 1);
});

await test("a link opens a set of failures", async () => {
  assert.equal(await pressed("eu-central-1"), "true");
  assert.equal(await pressed("eu-south-1/eus1-az1"), "true");
  assert.match(await text(".verdict"), /eus1-az1 and eu-central-1 fail/);
  assert.equal(await page.evaluate(`document.querySelector('${section}select').value`), "bank/edge");
}, "#fail=eus1-az1+eu-central-1&entry=edge");

await test("a link to another entry chooses it", async () => {
  assert.equal(await page.evaluate(`document.querySelector('${section}select').value`), "bank/web");
  assert.match(await text(".verdict"), /no recovery until repaired/);
}, "#fail=cloudfront&entry=web");

await test("back takes the last failure back", async () => {
  await page.click(atom("eu-south-1/eus1-az1"));
  await page.click(atom("eu-south-1/eus1-az2"));
  await page.settle();
  assert.match(await text(".verdict"), /eus1-az1 and .*eus1-az2 fail/);
  await page.evaluate("history.back()");
  await page.settle();
  await page.settle();
  assert.equal(await pressed("eu-south-1/eus1-az2"), "false");
  assert.match(await text(".verdict"), /^\S+ eu-south-1\/eus1-az1 fails/);
});

await test("a third failure takes the first one back and says so", async () => {
  for (const zone of ["eu-south-1/eus1-az1", "eu-south-1/eus1-az2", "eu-south-1/eus1-az3"]) await page.click(atom(zone));
  await page.settle();
  assert.equal(await pressed("eu-south-1/eus1-az1"), "false");
  assert.match(await text(".note"), /At most 2 failures/);
});

await test("search finds a node, and its button switches it off", async () => {
  await page.evaluate(`(() => { const s = document.querySelector('${section}input'); s.value = 'rds-ledger-host-1';
    s.dispatchEvent(new Event('input')); })()`);
  assert.equal(await page.evaluate(`document.querySelectorAll('${section}.found button').length`), 2);
  await page.click(section + ".found button");
  await page.settle();
  assert.equal(await pressed("eu-central-1/euc1-az1/rds-ledger-host-1"), "true");
});

await test("a set of failures in the list can be clicked", async () => {
  await page.click(section + '[data-fail="global-accelerator"]');
  await page.settle();
  assert.match(await text(".verdict"), /global-accelerator fails: no recovery until repaired/);
});

await test("paper shows the picture, the tables and the steps without controls", async () => {
  await page.call("Emulation.setEmulatedMedia", { media: "print" });
  const shown = selector => page.evaluate(`document.querySelector('${section}${selector}').getClientRects().length > 0`);
  assert.equal(await shown(".controls"), false);
  assert.equal(await shown("svg.diagram"), true);
  assert.equal(await shown("table"), true);
  assert.equal(await shown(".runbook"), true);
  const { data } = await page.call("Page.printToPDF", { preferCSSPageSize: true });
  const pdf = Buffer.from(data, "base64").toString("latin1");
  assert.match(pdf, /^%PDF/);
  assert.match(pdf, /MediaBox\s*\[\s*0 0 84[12]\.?\d* 59[45]/, "A4 landscape");
});

await test("a narrow page does not scroll sideways", async () => {
  await page.call("Emulation.setDeviceMetricsOverride", { width: 390, height: 800, deviceScaleFactor: 1, mobile: true });
  await page.settle();
  assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
});

if (axe && existsSync(axe)) {
  for (const [name, scheme] of [["light", "light"], ["dark", "dark"]]) {
    await test("axe finds nothing, " + name, async () => {
      await page.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
      await page.evaluate(readFileSync(axe, "utf8") + ";0");
      const found = await page.evaluate("axe.run(document).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 4).map(n => n.html.slice(0, 120) + ' ' + n.failureSummary.slice(0, 300)).join(' | ')))");
      assert.deepEqual(found, []);
    }, "#fail=eus1-az1+eus1-az2&entry=edge");
  }
} else {
  console.log("skipped: axe-core is not installed (npm ci)");
}
await browser.close();
process.exit(failures ? 1 : 0);
