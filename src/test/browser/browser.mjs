// Drives Chromium through its debugging pipe, without a library.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function open(program) {
  const profile = mkdtempSync(join(tmpdir(), "tandem-browser-"));
  const child = spawn(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--hide-scrollbars", "--disable-background-networking", "--remote-debugging-pipe",
    "--user-data-dir=" + profile, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const waiting = new Map();
  const listeners = [];
  let last = 0;
  let rest = "";
  child.stdio[4].on("data", chunk => {
    const parts = (rest + chunk).split("\0");
    rest = parts.pop();
    parts.map(part => JSON.parse(part)).forEach(message => {
      const caller = waiting.get(message.id);
      if (caller) {
        waiting.delete(message.id);
        message.error ? caller.reject(new Error(message.error.message)) : caller.resolve(message.result);
      } else {
        listeners.forEach(listener => listener(message));
      }
    });
  });
  const send = (method, params = {}, sessionId = undefined) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
  });
  const close = async () => {
    await send("Browser.close").catch(() => {});
    await new Promise(done => child.exitCode === null ? child.once("exit", done) : done());
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page: () => page(send, listeners), close };
}

async function page(send, listeners) {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const call = (method, params) => send(method, params, sessionId);
  const requests = [];
  const complaints = [];
  listeners.push(message => {
    if (message.sessionId !== sessionId) return;
    if (message.method === "Network.requestWillBeSent") requests.push(message.params.request.url);
    if (message.method === "Runtime.exceptionThrown") complaints.push(message.params.exceptionDetails.text
      + " " + (message.params.exceptionDetails.exception?.description ?? ""));
    if (message.method === "Runtime.consoleAPICalled") complaints.push(JSON.stringify(message.params.args));
    if (message.method === "Log.entryAdded") complaints.push(message.params.entry.text);
  });
  for (const domain of ["Page", "Network", "Runtime", "Log"]) await call(domain + ".enable");
  const evaluate = async expression => {
    const answer = await call("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "failed: " + expression);
    return answer.result.value;
  };
  const ready = async () => {
    while (await evaluate("document.readyState") !== "complete") await new Promise(done => setTimeout(done, 20));
  };
  return {
    call, evaluate, requests, complaints,
    close: () => send("Target.closeTarget", { targetId }),
    goto: async url => {
      // Another fragment of the same file is no new document.
      await call("Page.navigate", { url: "about:blank" });
      await ready();
      await call("Page.navigate", { url });
      while (!(await evaluate("location.href")).startsWith("file:")) await new Promise(done => setTimeout(done, 20));
      await ready();
    },
    click: async selector => {
      const where = await evaluate(`(() => { const e = document.querySelector(${JSON.stringify(selector)});
        e.scrollIntoView({ block: "center", inline: "center" });
        const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()`);
      for (const type of ["mousePressed", "mouseReleased"]) {
        await call("Input.dispatchMouseEvent", { type, x: where[0], y: where[1], button: "left", clickCount: 1 });
      }
    },
    press: async key => {
      const text = key === "Enter" ? "\r" : key === " " ? " " : undefined;
      for (const type of ["keyDown", "keyUp"]) {
        const code = { Tab: 9, Enter: 13, " ": 32, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40 }[key];
        await call("Input.dispatchKeyEvent", { type, key, windowsVirtualKeyCode: code, text: type === "keyDown" ? text : undefined });
      }
    },
    settle: () => evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 30)))"),
  };
}
