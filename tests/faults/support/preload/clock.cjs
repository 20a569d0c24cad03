// Loaded into the app before it starts: at every SIGHUP its clock stands as many days beside the machine's as the file
// says that LANGKAH_TEST_CLOCK names; the one beside it, "….set", says where the clock stands.
const { readFileSync, writeFileSync } = require("node:fs");

const RealDate = Date;
let offset = 0;

process.on("SIGHUP", () => {
  const days = readFileSync(process.env.LANGKAH_TEST_CLOCK, "utf8");
  offset = Number(days) * 24 * 60 * 60 * 1000;
  writeFileSync(`${process.env.LANGKAH_TEST_CLOCK}.set`, days);
});

class JumpingDate extends RealDate {
  // Next copies what is the class's own, not what it inherits.
  static UTC = RealDate.UTC;
  static parse = RealDate.parse;

  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + offset);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + offset;
  }
}

globalThis.Date = JumpingDate;
