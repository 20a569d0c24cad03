import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { chromiumArgs, chromiumPath } from "../tests/support/browser/chromium";
import { startServer } from "../tests/support/server/app-server";
import { newTemporaryFolder } from "../tests/support/server/engine-under-test";
import { saveHistory, signUp } from "./screenshots/learner";
import { takePdf } from "./screenshots/pdf";
import { shots, takeShot } from "./screenshots/shots";
import { logLine, root } from "./setup/command.mjs";
import { setUp } from "./setup/setup.mjs";

async function takeScreenshots(database: string, folder: string): Promise<void> {
  // Without hinting, letters are not moved to whole pixels, as on a high-resolution screen.
  const args = [...chromiumArgs, "--font-render-hinting=none"];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  let server = await startServer(`file:${database}`);
  try {
    const session = await signUp(browser, server.url);
    // The history is written directly to the database, which the server must not have open.
    await server.stop();
    await saveHistory(database, new Date());
    server = await startServer(`file:${database}`);
    for (const shot of shots) {
      await takeShot(browser, server.url, session, shot, folder);
      logLine(`${shot.name}.png`);
    }
    await takePdf(server.url, session, folder);
  } finally {
    await server.stop();
    await browser.close();
  }
}

process.chdir(root);
await setUp({ built: true });
const folder = join(root, "docs", "screenshots");
mkdirSync(folder, { recursive: true });
const temporary = newTemporaryFolder();
try {
  await takeScreenshots(join(temporary.path, "langkah.db"), folder);
} finally {
  temporary.remove();
}
