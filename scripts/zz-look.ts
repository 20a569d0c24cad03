import { chromium } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "../tests/support/chromium";
import { startServer, temporaryFolder } from "../tests/support/server";
import { giveHistory, signUp } from "./screenshots/learner";
import { join } from "node:path";
const out = "/tmp/h/history-shots";
const tmp = temporaryFolder();
const db = join(tmp.path, "langkah.db");
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArgs });
let server = await startServer(db);
try {
  const session = await signUp(browser, server.url);
  await server.stop();
  await giveHistory(db, new Date());
  server = await startServer(db);
  const prep = await browser.newContext({ storageState: session, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const p = await prep.newPage();
  await p.goto(server.url + "/id/path/projects");
  for (const k of await p.locator('[data-item] input[type=checkbox]:not(:checked)').all().then((a) => a.slice(0, 4))) await k.check();
  await p.getByRole("button", { name: "Simpan centang" }).click();
  await p.goto(server.url + "/id/history/reset?of=community");
  await p.screenshot({ path: join(out, "reset.png"), fullPage: true });
  await p.getByRole("button", { name: "dari awal" }).click();
  console.log(p.url());
  await p.screenshot({ path: join(out, "after-reset.png") });
  await prep.close();
  for (const [w, dark, loc] of [[1280, false, "id"], [360, false, "id"], [1280, true, "en"], [360, true, "en"]] as const) {
    const c = await browser.newContext({ storageState: session, viewport: { width: w, height: w === 360 ? 760 : 1000 }, colorScheme: dark ? "dark" : "light", timezoneId: "Asia/Jakarta" });
    const page = await c.newPage();
    const n = `${w}-${dark ? "dark" : "light"}`;
    const shot = async (name: string, path: string, full = true) => {
      await page.goto(server.url + `/${loc}/${path}`);
      const details = page.locator("main [data-entry] details").first();
      if (await details.count()) await details.evaluate((e) => e.setAttribute("open", ""));
      await page.screenshot({ path: join(out, `${name}-${n}.png`), fullPage: full });
    };
    await shot("history", "history", false);
    await shot("item", "history?of=python");
    const link = await page.locator('a[href*="/history/restore"]').last().getAttribute("href");
    await page.goto(server.url + `/${loc}/history`);
    const l2 = await page.locator('a[href*="/history/restore"]').nth(12).getAttribute("href");
    await page.goto(server.url + l2);
    await page.screenshot({ path: join(out, `restore-${n}.png`), fullPage: true });
    await shot("past-dashboard", "dashboard?on=2026-09-01", false);
    await shot("past-path", "path?on=2026-09-01", false);
    await shot("past-error", "path?on=2027-01-01", false);
    await page.goto(server.url + `/${loc}/path/foundations`);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.screenshot({ path: join(out, `foot-${n}.png`) });
    await c.close();
  }
} finally { await server.stop(); await browser.close(); tmp.remove(); }
