// Runs tests in a browser, each in a page of its own, and holds every page to a silent console and no request.
import assert from "node:assert/strict";
import { pathToFileURL } from "node:url";
import { open } from "./browser.mjs";

// Files below a folder may be read, if one is named: the pictures of a site.
export async function tester(program, file, folder = undefined) {
  const browser = await open(program);
  let current;
  let failures = 0;
  let count = 0;
  // Always the page of the test that runs.
  const page = new Proxy({}, { get: (target, name) => current[name] });

  async function test(name, act, hash = "", other = file) {
    const address = pathToFileURL(other).href;
    const allowed = folder ? pathToFileURL(folder).href : address;
    count++;
    current = await browser.page();
    await current.call("Emulation.setDeviceMetricsOverride", { width: 1200, height: 900, deviceScaleFactor: 1, mobile: false });
    try {
      await current.goto(address + hash);
      await current.settle();
      await act();
      assert.deepEqual(current.complaints, [], "the console is silent");
      assert.deepEqual(current.requests.filter(url => url !== "about:blank" && !url.startsWith(allowed)), [], "nothing is asked for");
      console.log("ok   " + name);
    } catch (error) {
      failures++;
      console.log("FAIL " + name + "\n" + error.stack);
    }
    await current.close();
  }

  async function finish() {
    await browser.close();
    console.log(count + " tests, " + failures + " failed");
    process.exit(failures || !count ? 1 : 0);
  }
  return { test, page, finish };
}
