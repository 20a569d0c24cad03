import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Locale } from "@/lib/domain/path";
import type { messages } from "@/lib/i18n/messages";

type Messages = typeof messages;

const root = join(import.meta.dirname, "..", "..", "lib", "i18n", "messages");

function read<L extends Locale>(locale: L): Messages[L] {
  const areas = readdirSync(join(root, locale)).map((file) => {
    const area = basename(file, ".json").replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    return [area, JSON.parse(readFileSync(join(root, locale, file), "utf8"))] as const;
  });
  return Object.fromEntries(areas) as Messages[L];
}

/** Read from disk: the app's build compiles the catalogues that it imports, and Playwright imports no JSON so. */
const words: Messages = { id: read("id"), en: read("en") };

/** The words of the interface in one language. */
export function wordsIn(locale: Locale) {
  return words[locale];
}
