import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ImportPage } from "@/components/data/import-page";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { type Locale, locales } from "@/lib/domain/locale";
import { itemsForKey } from "@/lib/domain/path";
import { messages } from "@/lib/i18n/messages";
import type { ImportPreview } from "@/lib/loaders/import";

const at = new Date("2026-05-01T03:00:00Z");
const timeZone = "Asia/Makassar";

const nothingNew = {
  added: 0,
  evidence: { added: 0 },
  projects: { added: 0 },
  plan: { outcome: "none" as ImportPreview["plan"]["outcome"], forecasts: 0 },
  log: { added: 0, isRunning: false },
  reviews: { added: 0 },
  notes: { added: 0, diverged: [] },
  portfolio: { profile: false, selections: 0 },
};

function markupOf(
  locale: Locale,
  tooLong: boolean,
  changed: Partial<typeof nothingNew> = {},
): string {
  const learner = { id: "a", email: "siti@contoh.id", name: "Siti", locale, timeZone };
  const preview = {
    ...{ upload: "an-upload", added: 3, steps: [], tooLong },
    unknown: { items: 0, keys: [], events: 0 },
    evidence: { added: 4 },
    portfolio: { profile: true, selections: 2 },
    projects: { added: 5 },
    plan: { outcome: "new" as const, forecasts: 6 },
    log: { added: 7, isRunning: false },
    reviews: { added: 8 },
    notes: { added: 2, diverged: itemsForKey(pathOf(defaultPathKey), "cnn") },
    learner: { ...learner, createdAt: at, deletesAt: null },
    archive: { exportedAt: at, profile: { name: "Siti", timeZone } },
    ...changed,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <ImportPage preview={preview} locale={locale} confirm={async () => undefined} />
    </NextIntlClientProvider>,
  );
}

describe.each(locales)("the page before an import (%s)", (locale) => {
  const { preview, refused } = messages[locale].data;

  it("has the button that imports", () => {
    expect(markupOf(locale, false)).toContain(preview.submit);
    expect(markupOf(locale, false)).not.toContain(refused["too-long"]);
  });

  it("says how many notes come in, and which stay as they are here", () => {
    const markup = markupOf(locale, false);
    expect(markup).toContain({ id: "2 catatan akan", en: "2 notes would" }[locale]);
    expect(markup).toContain(": “CNN”");
    expect(markup).toContain({ id: "4 bukti akan", en: "4 pieces of evidence would" }[locale]);
  });

  it("says what comes in of plan, log and reviews", () => {
    const markup = markupOf(locale, false);
    expect(markup).toContain(preview.plan.new);
    expect(markup).toContain({ id: "dari 6 minggu", en: "forecasts of 6 weeks" }[locale]);
    expect(markup).toContain(
      { id: "7 catatan waktu belajar", en: "7 entries of study time" }[locale],
    );
    expect(markup).toContain({ id: "8 pengulangan akan", en: "8 reviews would" }[locale]);
    for (const outcome of ["none", "known", "diverged"] as const) {
      const stays = markupOf(locale, false, { plan: { outcome, forecasts: 0 } });
      expect(stays).toContain(preview.plan[outcome]);
    }
  });

  it("says that a timer goes on here, which makes the file new", () => {
    expect(markupOf(locale, false)).not.toContain(preview.timer);
    const log = { added: 0, isRunning: true };
    const markup = markupOf(locale, false, { ...nothingNew, log });
    expect(markup).toContain(preview.timer);
    expect(markup).toContain(preview.submit);
  });

  it("does not offer to import what is here already, only what is not counted", () => {
    const markup = markupOf(locale, false, nothingNew);
    expect(markup).not.toContain(preview.submit);
    expect(markup).toContain(preview.merge);
    for (const part of Object.keys(nothingNew) as (keyof typeof nothingNew)[]) {
      const { [part]: _left, ...others } = nothingNew;
      expect(markupOf(locale, false, others), part).toContain(preview.submit);
    }
  });

  it("says why there is no such button where the history would be too long", () => {
    const markup = markupOf(locale, true);
    expect(markup).toContain(`>${refused["too-long"]}</p>`);
    expect(markup).toContain(preview.back);
    expect(markup).not.toContain("<form");
  });
});
