import { describe, expect, it } from "vitest";
import { pseudoMessage, pseudoText } from "@/tests/support/unit/pseudo-text";

describe("a pseudo message", () => {
  it("has an accent on every letter", () => {
    expect(pseudoText("The Quick brown fox jumps over 13 lazy dogs.")).toBe(
      "Ťĥé Ɋúíçķ ƀŕóŵñ ƒóẋ ĵúɱþš óṽéŕ 13 ľážý đóğš.",
    );
  });

  it.each([
    ["{done} of {required} done", "[{done} óƒ {required} đóñé]"],
    ["Read the <link>guide</link> first", "[Ŕéáđ ťĥé <link>ğúíđé</link> ƒíŕšť]"],
    ["{count, plural, one {# day} other {# days}}", "[{count,plural,one{# đáý} other{# đáýš}}]"],
    ["{at, date, long}", "[{at, date, long}]"],
    ["it''s '{'here'}'", "[íť''š '{ĥéŕé}']"],
  ])("keeps placeholders and tags: %s", (message, pseudo) => {
    expect(pseudoMessage(message)).toBe(pseudo);
  });
});
