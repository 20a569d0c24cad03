import { createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ExpiryPanel } from "@/components/dashboard/expiry-panel";
import { EvidenceRow } from "@/components/evidence/evidence-row";
import { LevelSign } from "@/components/evidence/level-sign";
import { RecordLine } from "@/components/history/lines/record-line";
import type { LevelledEvidence } from "@/lib/domain/evidence";
import { type Level, levelNames } from "@/lib/domain/level";
import { type Locale, locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";

const at = new Date("2026-11-20T18:00:00Z");
const today = "2026-11-24";
const context = { today, timeZone: "Asia/Jakarta" };
const linked: Level = { name: "linked", checkedAt: null, lapsedAt: null };
const evidence: LevelledEvidence = {
  ...{ id: "0191d3f8-0000-7000-8000-000000000001", version: 1, kind: "certificate" },
  ...{ title: "Belajar <b>ML</b>", url: "https://contoh.id/4E", issuer: "Dicoding" },
  ...{ credentialId: "4E", issuedOn: "2026-01-02", expiresOn: "2026-11-02", description: null },
  ...{ items: ["git"], addedAt: at, addedOn: today, changedAt: null, changedOn: null },
  ...{ removedAt: null, removedOn: null, level: linked },
};

function markupOf(locale: Locale, children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  );
}

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, "");

describe.each(locales)("the sign of a level (%s)", (locale) => {
  const signOf = (level: Level) =>
    markupOf(locale, <LevelSign level={level} timeZone="Asia/Jakarta" locale={locale} />);

  it("has as many full dots as its level, and always its word", () => {
    for (const [index, name] of levelNames.entries()) {
      const markup = signOf({ ...linked, name, checkedAt: name === "checked" ? at : null });
      const [full = "", empty = ""] = Array.from(markup.matchAll(/ d="([^"]*)"/g), ([, d]) => d);
      expect(full.split("M"), name).toHaveLength(index + 2);
      expect(empty.split("M"), name).toHaveLength(5 - index);
      const [word = ""] = messages[locale].evidence.level[name].split(" {");
      expect(textOf(markup)).toContain(word);
    }
  });

  it("says the learner's day of the check, and since when a link does not open", () => {
    expect(textOf(signOf({ ...linked, name: "checked", checkedAt: at }))).toMatch(/21 Nov/);
    const [word = ""] = messages[locale].evidence.level.lapsed.split(" {");
    expect(textOf(signOf({ ...linked, lapsedAt: at }))).toContain(word);
  });
});

describe.each(locales)("evidence on a page (%s)", (locale) => {
  it("is a title that leads to it, its facts, and a link that tells the other site nothing", () => {
    const markup = markupOf(
      locale,
      <EvidenceRow evidence={evidence} {...context} locale={locale} />,
    );
    expect(markup).toContain(`href="/${locale}/evidence/${evidence.id}"`);
    expect(markup).toContain("Belajar &lt;b&gt;ML&lt;/b&gt;");
    expect(markup).toMatch(/href="https:\/\/contoh.id\/4E"[^>]* rel="noopener noreferrer"/);
    const text = textOf(markup);
    for (const fact of ["Dicoding", "4E", "2 Nov 2026", "contoh.id"]) expect(text).toContain(fact);
    expect(text).toContain({ id: "sudah lewat", en: "now past" }[locale]);
  });

  it("near its expiry is a line on the dashboard, three at most and then the way to all", () => {
    const expiries = ["2026-11-30", "2026-12-20", "2026-11-23", "2026-01-01"].map(
      (expiresOn, index) => ({ id: `${index}`, title: `bukti ${index}`, expiresOn }),
    );
    const panel = (count: number) =>
      markupOf(
        locale,
        <ExpiryPanel expiries={expiries.slice(0, count)} today={today} locale={locale} />,
      );
    expect(panel(0)).toBe("");
    expect(panel(1)).not.toContain(messages[locale].evidence.expiry.more);
    expect(panel(4).match(/data-expiry/g)).toHaveLength(3);
    expect(panel(4)).toContain(messages[locale].evidence.expiry.more);
    expect(textOf(panel(4))).toContain({ id: "23 November 2026", en: "23 November 2026" }[locale]);
  });

  it("in the history leads to it only while it is there", () => {
    const record = { of: "evidence", id: "a", key: "k", title: "Git", at, day: today } as const;
    const lineOf = (act: "added" | "removed", isGone: boolean) =>
      markupOf(
        locale,
        <RecordLine
          record={{ ...record, act, isGone }}
          places={new Map()}
          learner={{ timeZone: "Asia/Jakarta" }}
          t={createTranslator({ locale, messages: messages[locale], namespace: "history" })}
          locale={locale}
        />,
      );
    expect(lineOf("added", false)).toContain(`href="/${locale}/evidence/a"`);
    expect(lineOf("removed", true)).not.toContain("href");
    expect(lineOf("removed", true)).toContain(messages[locale].history.evidence.removed);
  });
});
