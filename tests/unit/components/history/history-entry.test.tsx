import { createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SingleEntry } from "@/components/history/lines/single-entry";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { type RecordedEvent, replay } from "@/lib/domain/history";
import type { Locale } from "@/lib/domain/locale";
import { itemLocationsOf } from "@/lib/domain/path";
import { entriesOf } from "@/lib/domain/timeline";
import { messages } from "@/lib/i18n/messages";
import { recordedEvent, withSequence } from "../../../support/unit/history-arbitraries";

const places = itemLocationsOf(pathOf(defaultPathKey));

/** The line of each change, newest first: what its buttons and links say, and all of it. */
function entriesIn(locale: Locale, ...facts: readonly Partial<RecordedEvent>[]) {
  const { events, states } = replay(
    facts.map((fields, index) => recordedEvent(`${index}`, { item: "fastapi", ...fields })),
  );
  const [learnerZone] = events.map(({ timeZone }) => timeZone);
  const learner = { id: "a", email: "", name: "", locale, timeZone: learnerZone ?? "" };
  const context = {
    ...{ places, states, locale },
    learner: { ...learner, createdAt: new Date(0), deletesAt: null },
    t: createTranslator({ locale, messages: messages[locale], namespace: "history" }),
    state: createTranslator({ locale, messages: messages[locale], namespace: "common.state" }),
  };
  return entriesOf(withSequence(events).toReversed()).map((entry) => {
    const markup = renderToStaticMarkup(<SingleEntry {...context} entry={entry} />);
    const [, button] = /<button[^>]*>([^<]*)</.exec(markup) ?? [];
    const [, link] = /restore[^>]*>([^<]*)</.exec(markup) ?? [];
    return { button, link, text: markup.replace(/<[^>]+>/g, " ") };
  });
}

describe("a line of the history", () => {
  const learning = { to: "learning" } as const;
  const done = { from: "learning", to: "done" } as const;

  it("says what becomes of which item, whether it is the last change or one before", () => {
    expect(entriesIn("id", learning, done).map(({ button }) => button)).toEqual([
      "Urungkan FastAPI",
      "Kembalikan FastAPI ke belum mulai",
    ]);
    expect(entriesIn("en", learning, done).map(({ button }) => button)).toEqual([
      "Undo FastAPI",
      "Take FastAPI back to not started",
    ]);
  });

  it("tells what restores everything, and asks, from what changes one item at once", () => {
    const [only] = entriesIn("id", learning);
    expect(only?.link).toBe("Pulihkan semua ke sebelum ini…");
  });

  it("says where a change was made only where it was not a tick on a page", () => {
    const [tick] = entriesIn("id", { ...learning, source: "api" });
    expect(tick?.text).not.toContain("·");
    const [form] = entriesIn("id", { ...learning, source: "form" });
    expect(form?.text).toContain(`· ${messages.id.history.source.form}`);
  });
});
