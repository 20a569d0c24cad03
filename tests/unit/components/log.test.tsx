import { createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RecordLine } from "@/components/history/lines/record-line";
import { durationText } from "@/components/log/duration-text";
import { LogNotice } from "@/components/log/log-notice";
import { LogRow } from "@/components/log/log-row";
import { StudyBar } from "@/components/log/study-bar";
import { ItemDates } from "@/components/log/study-sessions";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { type Locale, locales } from "@/lib/domain/locale";
import { type LogEntry, logKinds } from "@/lib/domain/log-entry";
import { itemLocationsOf } from "@/lib/domain/path";
import { messages } from "@/lib/i18n/messages";

const at = new Date("2026-11-20T18:00:00Z");
const today = "2026-11-24";
const places = itemLocationsOf(pathOf(defaultPathKey));
const study: LogEntry = {
  ...{ id: "0191d3f8-0000-7000-8000-000000000001", version: 1, kind: "study", on: "2026-11-14" },
  ...{ timeZone: "Asia/Jakarta", item: "cnn", minutes: 125, title: null, url: null, note: null },
  ...{ company: null, role: null, state: null, nextOn: null, addedAt: at, addedOn: today },
  ...{ changedAt: null, changedOn: null, removedAt: null, removedOn: null },
};

function markupOf(locale: Locale, children: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {children}
    </NextIntlClientProvider>,
  );
}

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe.each(locales)("the log (%s)", (locale) => {
  const words = messages[locale].log;
  const rowOf = (entry: Partial<LogEntry>) =>
    markupOf(
      locale,
      <LogRow entry={{ ...study, ...entry }} places={places} today={today} locale={locale} />,
    );

  it("has a row for each kind, named by what it is of", () => {
    const day = { id: "Sab, 14 Nov", en: "Sat 14 Nov" }[locale];
    const time = { id: "2 j 5 m", en: "2 h 5 m" }[locale];
    expect(textOf(rowOf({}))).toContain(`CNN ${time} ${day}`);
    const earlier = { id: "Jum, 14 Nov 2025", en: "Fri 14 Nov 2025" }[locale];
    expect(textOf(rowOf({ on: "2025-11-14" })).replace(",", "")).toContain(
      earlier.replace(",", ""),
    );
    expect(textOf(rowOf({ item: null }))).toContain(words.row.noItem);
    const habit = { kind: "habit", item: "habit-blog", title: "<b>Attention</b>" } as const;
    const reading = rowOf({ ...habit, minutes: null, url: "https://contoh.id/a" });
    expect(reading).toContain("&lt;b&gt;Attention&lt;/b&gt;");
    expect(reading).toContain('href="https://contoh.id/a"');
    expect(textOf(reading)).toContain(places.get("habit-blog")?.item.title[locale]);
    const sent = { kind: "application", item: null, minutes: null, company: "Delman" } as const;
    const applied = rowOf({ ...sent, role: "Magang", state: "interview", nextOn: "2026-12-03" });
    const next = words.row.next.replace("{date}", { id: "3 Des", en: "3 Dec" }[locale]);
    expect(textOf(applied)).toContain(`Magang · ${words.states.interview} · ${next}`);
  });

  it("says no day of starting an item that is after the day given for its completion", () => {
    const dates = { startedAt: at, startedOn: "2026-06-10", completedAt: at };
    const state = { item: "cnn", status: "done", version: 2, ...dates, completedOn: "2026-05-01" };
    const learnerProgress = { states: new Map([["cnn", state]]) } as never;
    const text = textOf(
      markupOf(locale, <ItemDates item="cnn" learnerProgress={learnerProgress} locale={locale} />),
    );
    expect(text).toContain({ id: "1 Mei 2026", en: "1 May 2026" }[locale]);
    expect(text).not.toContain("10 Jun 2026");
  });

  it("says hours and minutes together, and what is nought of them not at all", () => {
    const t = createTranslator({ locale, messages: messages[locale], namespace: "log" });
    const hour = { id: "j", en: "h" }[locale];
    expect([0, 59, 60, 61, 90_000].map((minutes) => durationText(minutes, t, locale))).toEqual([
      ...["0\u00a0m", "59\u00a0m", `1\u00a0${hour}`, `1\u00a0${hour}\u00a01\u00a0m`],
      { id: "1.500\u00a0j", en: "1,500\u00a0h" }[locale],
    ]);
  });

  it("says what came of a form, and nothing for another name", () => {
    const noticeOf = (name: string | undefined) =>
      textOf(markupOf(locale, <LogNotice name={name} />)).trim();
    expect(noticeOf("stopped-long")).toBe(words.notice["stopped-long"]);
    for (const name of [undefined, "x", "constructor", "__proto__"])
      expect(noticeOf(name)).toBe("");
  });

  it.each(logKinds)("in the history names a %s and leads to it only while it is there", (kind) => {
    const record = { of: kind, id: "a", key: "k", title: "cnn", at, day: today } as const;
    const lineOf = (act: "added" | "removed", isGone: boolean) =>
      markupOf(
        locale,
        <RecordLine
          record={{ ...record, act, isGone }}
          places={places}
          learner={{ timeZone: "Asia/Jakarta" }}
          t={createTranslator({ locale, messages: messages[locale], namespace: "history" })}
          locale={locale}
        />,
      );
    expect(lineOf("added", false)).toContain(`href="/${locale}/log/a"`);
    expect(lineOf("removed", true)).not.toContain("href");
    expect(lineOf("removed", true)).toContain(messages[locale].history[kind].removed);
    expect(lineOf("added", false).includes("CNN")).toBe(kind === "study");
  });
});

describe("the bar of time", () => {
  const widthsOf = (minutes: number, hours: readonly [number, number]) =>
    renderToStaticMarkup(<StudyBar minutes={minutes} hours={hours} label="x" />)
      .match(/(?:x|width)="[\d.]+%"/g)
      ?.slice(1);

  it("ends at the longest of the estimate and of what was logged", () => {
    expect(widthsOf(300, [5, 20])).toEqual(['x="25%"', 'width="75%"', 'width="25%"']);
    expect(widthsOf(40 * 60, [5, 20])).toEqual(['x="12.5%"', 'width="37.5%"', 'width="100%"']);
  });

  it("has no number that is none, where nothing is estimated and nothing logged", () => {
    expect(renderToStaticMarkup(<StudyBar minutes={0} hours={[0, 0]} label="x" />)).not.toMatch(
      /NaN|Infinity/,
    );
  });
});
