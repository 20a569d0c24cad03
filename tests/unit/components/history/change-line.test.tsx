import { createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ChangeLine, changeText } from "@/components/history/lines/change-line";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { type RecordedEvent, replay } from "@/lib/domain/history";
import type { Locale } from "@/lib/domain/locale";
import { itemLocationsOf } from "@/lib/domain/path";
import { messages } from "@/lib/i18n/messages";
import { recordedEvent, withSequence } from "../../../support/unit/history-arbitraries";

const places = itemLocationsOf(pathOf(defaultPathKey));

/** The line of the last change, and the same for screen readers. */
function linesOf(locale: Locale, ...facts: readonly Partial<RecordedEvent>[]): [string, string] {
  const events = facts.map((fields, index) =>
    recordedEvent(`${index}`, { item: "python", to: "done", ...fields }),
  );
  const event = withSequence(replay(events).events).at(-1);
  if (!event) throw new Error("There is no change");
  const context = {
    ...{ places, locale },
    t: createTranslator({ locale, messages: messages[locale], namespace: "history" }),
    state: createTranslator({ locale, messages: messages[locale], namespace: "common.state" }),
  };
  const line = renderToStaticMarkup(<ChangeLine event={event} {...context} />)
    .replace(/<span[^>]*(sr-only|aria-hidden)[^>]*>[^<]*<\/span>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ,/g, ",")
    .trim();
  return [line, changeText(event, context)];
}

describe("a change in the history", () => {
  const tick = { happenedOn: "2023-05-14" };
  const move = { from: "done", happenedOn: "2022-01-31" } as const;

  it("says the day that was given for a tick, and that of the record", () => {
    expect(linesOf("id", tick)).toEqual([
      "Python belum mulai selesai 14 Mei 2023, dicatat 1 Mei 2026",
      "Python: belum mulai menjadi selesai 14 Mei 2023, dicatat 1 Mei 2026",
    ]);
    expect(linesOf("en", tick)).toEqual([
      "Python not started done 14 May 2023, recorded 1 May 2026",
      "Python: not started to done 14 May 2023, recorded 1 May 2026",
    ]);
  });

  it("says from which day a tick was moved, and to which it came back", () => {
    expect(linesOf("id", tick, move)[0]).toBe(
      "Python selesai 14 Mei 2023 selesai 31 Jan 2022, dicatat 1 Mei 2026",
    );
    const undo = { from: "done", kind: "undo", undoOf: "1" } as const;
    expect(linesOf("id", tick, move, undo)[0]).toBe(
      "Python selesai 31 Jan 2022 selesai 14 Mei 2023",
    );
  });

  it("says no day where that of the record is the day", () => {
    expect(linesOf("id", {})[0]).toBe("Python belum mulai selesai");
    expect(linesOf("id", { happenedOn: "2026-05-01" })[0]).toBe("Python belum mulai selesai");
  });
});
