import { readFileSync } from "node:fs";

/** The lowest version of each package without a known advisory, and the advisories that set it (SECURITY.md). */
const minimumVersions = {
  next: ["16.3.3", "GHSA-p293-qw3h-jr36, GHSA-2xp9-vwfh-vxw4"],
  "next-auth": ["4.24.15", "GHSA-7rqj-j65f-68wh, GHSA-xmf8-cvqr-rfgj, GHSA-x445-f3h2-j279"],
  // 9.1 fixes GHSA-2x7j-588g-ccc2, but nodemailer's SECURITY.md promises fixes for the newest major only.
  nodemailer: ["10.0.0", "GHSA-2x7j-588g-ccc2, GHSA-p6gq-j5cr-w38f"],
  "next-intl": ["4.9.2", "GHSA-4c35-wcg5-mm9h, GHSA-8f24-v5vv-gm5j"],
  "icu-minify": ["4.9.2", "GHSA-r27j-894h-3w3p"],
  react: ["19.2.6", "CVE-2026-23870"],
  "react-dom": ["19.2.6", "CVE-2026-23870"],
  preact: ["10.28.2", "GHSA-36hm-qxxp-pg3m"],
  jose: ["4.15.5", "GHSA-hhhv-q57g-882q"],
  cookie: ["0.7.0", "GHSA-pxg6-pf52-xh8x"],
  uuid: ["11.1.1", "GHSA-w5hq-g745-h8pq"],
  sharp: ["0.35.0", "GHSA-f88m-g3jw-g9cj"],
  postcss: ["8.5.23", "GHSA-6g55-p6wh-862q, GHSA-r28c-9q8g-f849"],
  nanoid: ["3.3.8", "GHSA-mwcw-c2x4-8c55"],
  picomatch: ["4.0.4", "CVE-2026-33671"],
  "@babel/runtime": ["7.26.10", "GHSA-968p-4wvh-cqc8"],
  "tar-fs": ["2.1.4", "GHSA-vj76-c3g6-qr5v"],
  minimist: ["1.2.6", "GHSA-xvch-5gv4-984h"],
  semver: ["7.5.2", "GHSA-c2qf-rxjj-qqgw"],
  lodash: ["4.18.0", "GHSA-f23m-r3pf-42rh, GHSA-r5fr-rxjr-66jc"],
  "cross-spawn": ["7.0.5", "GHSA-3xgq-45jj-v275"],
};

const registry = "https://registry.npmjs.org/";
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
const copies = Object.entries(packages).filter(([place]) => place !== "");
const nameOf = (place) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

function isBelow(version, minimum) {
  const [a, b] = [version, minimum].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  const first = a.findIndex((part, index) => part !== b[index]);
  return first < 0 ? version.includes("-") : a[first] < b[first];
}

const problems = copies.flatMap(([place, { version, resolved, integrity }]) => {
  const [minimum, advisories] = minimumVersions[nameOf(place)] ?? [];
  return [
    minimum && isBelow(version, minimum) && `${version} is below ${minimum}: ${advisories}`,
    integrity?.startsWith("sha512-") ? false : "has no sha512 checksum",
    resolved && !resolved.startsWith(registry) && `comes from ${resolved}, not from ${registry}`,
  ].flatMap((what) => (what ? [`${place}: ${what}`] : []));
});
const names = new Set(copies.map(([place]) => nameOf(place)));
const unusedMinimums = Object.keys(minimumVersions).filter((name) => !names.has(name));

for (const complaint of problems) console.error(complaint);
if (unusedMinimums.length > 0)
  console.error(`No longer installed, remove the minimum version: ${unusedMinimums}`);
if (copies.length === 0) console.error("No package was read: the check itself is broken.");
console.log(`${copies.length} packages, ${Object.keys(minimumVersions).length} minimum versions`);
process.exit(problems.length + unusedMinimums.length > 0 || copies.length === 0 ? 1 : 0);
