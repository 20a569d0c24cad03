import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { exitWithError, logLine, root, run } from "../setup/command.mjs";

/** Installs Chromium where there is none: the only thing that is installed outside the clone. */
export async function installChromium() {
  const { chromium } = await import("@playwright/test");
  const executablePaths = [
    chromium.executablePath(),
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ];
  const isInstalled = () => executablePaths.some((path) => existsSync(path));
  if (isInstalled()) return;
  logLine("installing Chromium for the browser tests (once)");
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("apt-get", ["update", "-qq"]);
    await run(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium-headless-shell"],
      {
        DEBIAN_FRONTEND: "noninteractive",
      },
    );
  } else {
    spawnSync(join(root, "node_modules", ".bin", "playwright"), ["install", "chromium"], {
      stdio: "inherit",
    });
  }
  if (!isInstalled()) {
    exitWithError(
      "there is no Chromium for the browser tests: install the package chromium-headless-shell, then try again",
    );
  }
}
