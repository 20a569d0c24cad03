import fc from "fast-check";

const scripts = [
  "محمد عبد الله الرشيد",
  "שרה כהן",
  "Siti 🌸👩‍👩‍👧 🇮🇩",
  "สิริพร วงศ์สวัสดิ์",
  "अमृता प्रीतम",
  "kata ".repeat(1000),
  "x".repeat(5000),
  "a\u0000b\u0007c\u001Fd\u009Fe\uD800f\uDFFFg\uFFFEh\uFFFFi",
  "\u202Ekanan\u2066 ke\u2028kiri\u2029",
  "</w:t></w:p> & <![CDATA[ ]]> &#0; &amp;",
  "=1+1; \"x\", 'y'\r\nbaris dua",
];

/** Any text a learner or the content could bring, down to lone surrogates and control characters. */
export const anyText = fc.oneof(
  fc.constantFrom(...scripts),
  fc.string({ unit: "binary", maxLength: 5000, size: "max" }),
  fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
);

/** Pieces of text that renderers and readers of PDFs stumble over: joined, they meet each other. */
export const hardText = fc.constantFrom(
  ...["e\u1AB0", '"\u1AB0', "a\u0301\u0302\u0303", "\u0301", "ﾞ", "\u0489", "1\uFE0F\u20E3"],
  ...[
    "👩\u200D👩\u200D👧",
    "❤\uFE0F",
    "☎\uFE0E",
    "\u200D",
    "🏽",
    "🇮🇩",
    "🇮",
    "🏴\u{E0067}\u{E007F}",
  ],
  ...["\uE000", "\u{F0000}", "\u0378", "\uFFFE", "\u{10FFFF}", "\uD800", "\uFFFD"],
  ...["\uFDFA", "\uFEFB", "لا", "مُحَمَّد", "א(ב)", "[ג]", "(x)", "שׁ", "\uFB2A", "ߒߞߏ", "ދި"],
  ...["น้ำ", "\u0E33", "ก\u0E33", "\u0915\u093C", "\u0958", "क्ष", "ക്ഷ", "ൎa", "ក្ម", "ༀ"],
  ...["\u1112\u1161\u11AB", "\u1112", "\u1161", "\u3164", "한", "が", "カ\u3099", "山", "㍿", "㎏"],
  ...[
    "\uFB01",
    "ﬃ",
    "½",
    "Ⅷ",
    "Ǆ",
    "ſ",
    "\u0344",
    "\u{1D15E}",
    "𒀀",
    "so\u00ADft",
    "a\u034Fb",
    "\u2800",
  ],
);
