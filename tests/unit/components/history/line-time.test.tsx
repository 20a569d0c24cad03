import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { LineTime } from "@/components/history/lines/line-time";

/** Late on the 23rd in Jakarta, early on the 24th in Jayapura. */
const at = new Date("2026-11-23T16:30:00Z");

describe("the time of a line of the history", () => {
  it.each([
    ["2026-11-23", "Asia/Jakarta", "23.30"],
    ["2026-11-24", "Asia/Jayapura", "01.30"],
    ["2026-11-23", "Asia/Jayapura", ""],
    ["2026-11-24", "Asia/Jakarta", ""],
  ])("of %s in %s is %j, so that it never stands under another day", (day, timeZone, time) => {
    const markup = renderToStaticMarkup(
      <LineTime line={{ at, day }} learner={{ timeZone }} locale="id" />,
    );
    expect(markup.replace(/<[^>]+>/g, "")).toBe(time);
  });
});
