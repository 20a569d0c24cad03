import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/**
 * The Chromium to test in: Playwright's own where it could be downloaded, else the system's; without its windows where
 * there is one, as Playwright has it, because that takes a third less time. Throws when there is none.
 */
export function chromiumPath(): string {
  const places = [
    chromium.executablePath(),
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
  ];
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`No Chromium in any of: ${places.join(", ")}`);
  return found;
}

/** Quiet, and allowed to run as root, where Chromium's sandbox cannot. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
