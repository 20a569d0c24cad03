import { describe, expect, it, vi } from "vitest";
import { progressOf } from "@/lib/domain/completion";
import { locales } from "@/lib/domain/locale";
import { remainingItemsOf } from "@/lib/domain/remaining-items";
import type { ThisWeekItem, ThisWeekReason } from "@/lib/domain/this-week";
import { reminderEmail } from "@/lib/mail/reminder-email";
import { htmlOf, textOf } from "@/lib/mail/render";
import { path } from "../../support/unit/plan-arbitraries";

vi.mock("@/lib/env", () => ({ env: { NEXTAUTH_URL: "https://langkah.example" } }));

const states = new Map();
const [first, second] = remainingItemsOf(progressOf(path, states), states);
if (!first || !second) throw new Error("The path has no items");
const { step, group, item } = first;

const reasons: readonly ThisWeekReason[] = [
  ...([{ kind: "started" }, { kind: "emphasised" }, { kind: "next-in-line" }] as const),
  { kind: "closes-step", step },
  { kind: "closes-group", group: group.group },
  { kind: "needed-by", items: [item] },
  { kind: "pick", group: group.group, missing: 2 },
];

const links = {
  itemPath: (each: ThisWeekItem) => `/items/${each.item.key}`,
  ...{ dashboard: "/dashboard", unsubscribe: "/stop?a=1&b=2", oneClick: "/one-click?a=1&b=2" },
};

describe.each(locales)("the weekly reminder (%s)", (locale) => {
  it("names each item with its step, its reason and its page, first as text", () => {
    const email = reminderEmail(
      locale,
      [
        { ...first, reasons },
        { ...second, reasons },
      ],
      links,
    );
    const text = textOf(email);
    for (const each of [first, second]) {
      expect(text).toContain(`- ${each.item.title[locale]}\n`);
      expect(text).toContain(`https://langkah.example/items/${each.item.key}\n`);
    }
    expect(text).toContain(step.title[locale]);
    expect(text.endsWith("\n\n-- \nLangkah\nhttps://langkah.example/\n")).toBe(true);
    expect(text).toContain(":\nhttps://langkah.example/stop?a=1&b=2\n");
    expect(htmlOf(email)).toContain('href="https://langkah.example/stop?a=1&amp;b=2"');
    expect(email.oneClick).toBe("https://langkah.example/one-click?a=1&b=2");
  });

  it("has no unfilled placeholder, no picture and no other site, whatever the reason", () => {
    for (const reason of reasons) {
      const email = reminderEmail(locale, [{ ...first, reasons: [reason] }], links);
      const all = [email.subject, textOf(email), htmlOf(email)].join("\n");
      expect(all).not.toMatch(/[{}]|undefined|NaN|mail\.|reminder\.|<(img|script|link|iframe)\b/);
      for (const [address] of all.matchAll(/https?:\/\/[^\s"<]+/g)) {
        expect(new URL(address).origin).toBe("https://langkah.example");
      }
    }
  });
});
