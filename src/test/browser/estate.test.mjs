// Opens the groups of an estate of 40 services. Arguments: the browser, axe-core, the page.
import assert from "node:assert/strict";
import { tester } from "./tester.mjs";

const { test, page, finish } = await tester(process.argv[2], process.argv[4]);
const group = '[data-group="eu-west-1/services/service"]';
const text = selector => page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`);

await test("a group opens, and shows its members", async () => {
  assert.equal(await page.evaluate(`document.querySelector('.group-panel').hidden`), true);
  await page.click(group + " text");
  await page.settle();
  assert.equal(await page.evaluate(`document.querySelector('${group}').getAttribute("aria-expanded")`), "true");
  assert.equal(await page.evaluate("document.querySelectorAll('.members li').length"), 40);
  assert.match(await text("[data-member='eu-west-1/service-7']"), /^service-7 ● up/);
});

await test("an instance in a group is switched off", async () => {
  await page.click(group + " text");
  await page.click('.members [data-node$="ec2-service-7-1"]');
  await page.settle();
  assert.equal(await page.evaluate(`document.querySelector('.members [data-node$="ec2-service-7-1"]').getAttribute("aria-pressed")`), "true");
  assert.match(await text(".verdict"), /ec2-service-7-1 fails/);
  assert.match(await page.evaluate("location.hash"), /ec2-service-7-1/);
});

await test("members are down with their region", async () => {
  await page.click(group + " text");
  await page.click('[data-atom="eu-west-1"]');
  await page.settle();
  assert.equal(await page.evaluate("document.querySelectorAll('.members li.down').length"), 40);
  assert.match(await text("[data-member='eu-west-1/service-7']"), /✕ down/);
});

await test("a box is used by the members of a group", async () => {
  await page.click('[data-part="eu-west-1/ledger-0"] text');
  await page.settle();
  assert.match(await text(".selection"), /it is used by eu-west-1\/service-0,/);
  assert.equal(await page.evaluate(`document.querySelector('${group}').classList.contains("user")`), true);
});

await test("a group is down with its region, and the other one takes over", async () => {
  await page.click('[data-atom="eu-west-1"]');
  await page.settle();
  assert.equal(await page.evaluate(`document.querySelector('${group}').classList.contains("down")`), true);
  assert.equal(await page.evaluate(`document.querySelector('[data-group="eu-central-1/services/service"]').classList.contains("takes-over")`), true);
});

await test("the keyboard opens a group, too", async () => {
  await page.evaluate(`document.querySelector('${group}').focus()`);
  await page.press("Enter");
  await page.settle();
  assert.equal(await page.evaluate("document.querySelectorAll('.members li').length"), 40);
  await page.press(" ");
  await page.settle();
  assert.equal(await page.evaluate(`document.querySelector('.group-panel').hidden`), true);
});

await finish();
