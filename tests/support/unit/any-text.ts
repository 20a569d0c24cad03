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
