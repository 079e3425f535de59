// Uses the page of the bank as a person does. Arguments: the browser, axe-core, the page.
import assert from "node:assert/strict";
import { tester } from "./tester.mjs";

const { test, page, finish } = await tester(process.argv[2], process.argv[4]);
const section = "#system-bank ";
const atom = name => `${section}[data-atom="${name}"]`;
const part = name => `${section}[data-part="${name}"]`;
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
  for (let i = 0; i < 12 && !(await page.evaluate("document.activeElement.dataset.atom || ''")).startsWith("eu-south-1/eus1-"); i++) {
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

await test("a box with a name shows what it uses and what uses it", async () => {
  await page.click(part("eu-south-1/ledger") + " text");
  await page.settle();
  assert.match(await text(".selection"), /eu-south-1\/ledger uses .*; it is used by .*eu-south-1\/transactions/);
  assert.ok(await page.evaluate(`document.querySelectorAll('${section}.uses-lines path').length`) > 0);
  assert.deepEqual(await page.evaluate(`(() => {
    const svg = document.querySelector('${section}svg.diagram');
    const boxes = [...svg.querySelectorAll(".element > rect, .chip > rect, .entry > rect")].map(r => r.getBBox());
    const crossed = [];
    svg.querySelectorAll(".uses-lines path").forEach(path => {
      for (let at = 1; at < path.getTotalLength() - 1; at++) {
        const p = path.getPointAtLength(at);
        if (boxes.some(b => p.x > b.x + 1 && p.x < b.x + b.width - 1 && p.y > b.y + 1 && p.y < b.y + b.height - 1)) {
          crossed.push(path.getAttribute("d")); break;
        }
      }
    });
    return crossed; })()`), [], "no line crosses a box");
  await page.click(part("eu-south-1/ledger") + " text");
  await page.settle();
  assert.equal(await page.evaluate(`document.querySelectorAll('${section}.uses-lines path').length`), 0);
});

await test("the chain of reasons leads to what has failed", async () => {
  await page.click(section + ".chain summary");
  const chain = await text(".chain");
  assert.match(chain, /Why it does not recover by itself/);
  assert.match(chain, /eu-south-1\/ledger is down/);
  assert.match(chain, /eu-south-1 has failed/);
}, "#fail=eu-south-1&entry=edge");

await test("bars show who does what, how long and from which source", async () => {
  assert.ok(await page.evaluate(`document.querySelectorAll('${section}.result .bar rect').length`) >= 4);
  const steps = await text(".result .timeline");
  assert.match(steps, /by a person/);
  assert.match(steps, /by AWS/);
  assert.match(steps, /\[ASM\]|\[DOC\]|\[PUB\]/);
}, "#fail=eu-south-1&entry=edge");

await test("the way back is in the page", async () => {
  assert.match(await text(".failback"), /eu-south-1/);
  assert.match(await text(".failback"), /terraform -chdir=stacks\/bank-primary/);
});

await test("a misspelt link opens the page as it is", async () => {
  assert.match(await text(".result"), /Switch something off/);
}, "#fail=no-such-thing&entry=nowhere");

await test("forced colours keep what has failed apart", async () => {
  await page.call("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await page.settle();
  const width = name => page.evaluate(`getComputedStyle(document.querySelector('${section}[data-atom="${name}"] rect')).strokeWidth`);
  assert.notEqual(await width("eu-south-1/eus1-az1"), await width("eu-south-1/eus1-az2"));
}, "#fail=eus1-az1&entry=edge");

await test("nothing moves for those who asked for that", async () => {
  await page.call("Emulation.setEmulatedMedia", { features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  await page.settle();
  assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('${section}.diagram rect')).transitionDuration`), "0s");
});

await finish();
