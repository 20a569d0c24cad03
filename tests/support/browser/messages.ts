import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Locale } from "@/lib/domain/locale";
import type { failureMessages } from "@/lib/i18n/failure-messages";
import type { messages } from "@/lib/i18n/messages";

type Messages = {
  [L in Locale]: (typeof messages)[L] & { failure: Omit<(typeof failureMessages)[L], "page"> };
};

const catalogueFolder = join(import.meta.dirname, "../../..", "lib", "i18n", "messages");

function readCatalogue<L extends Locale>(locale: L): Messages[L] {
  const areas = readdirSync(join(catalogueFolder, locale)).map((file) => {
    const area = basename(file, ".json").replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    return [area, JSON.parse(readFileSync(join(catalogueFolder, locale, file), "utf8"))] as const;
  });
  return Object.fromEntries(areas) as Messages[L];
}

/** Read from disk, because Playwright cannot import the catalogues as the build does. */
const catalogues: Messages = { id: readCatalogue("id"), en: readCatalogue("en") };

export function messagesIn(locale: Locale) {
  return catalogues[locale];
}
