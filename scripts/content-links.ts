import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { aiEngineerPath } from "@/lib/content/path";
import { checkedDaysAfter, checkLinks, describeResult } from "./content/links";
import { root } from "./setup/command.mjs";

/** Asks every page that the path links to whether it still answers, and keeps the day for those that do. */
const { resources, outlines, checkedDays } = aiEngineerPath;
const pages = [
  ...Object.values(resources).flat(),
  ...Object.values(outlines).flatMap(({ datasets }) => datasets),
];
const urls = [...new Set(pages.map(({ url }) => url))];

const results = await checkLinks(urls, (result) => console.log(describeResult(result)));
const today = new Date().toISOString().slice(0, 10);
const days = checkedDaysAfter(checkedDays, results, today);
const file = join(root, "lib/content/resources/checked.json");
writeFileSync(file, `${JSON.stringify(days, null, 2)}\n`);

const count = (kind: string) => results.filter((result) => result.kind === kind).length;
console.log(
  `${count("answers")} answer, ${count("moved")} moved, ${count("gone")} are gone, ${count("unclear")} are unclear`,
);
process.exit(count("gone") + count("moved") > 0 ? 1 : 0);
