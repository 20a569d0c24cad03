// Loaded into the app before it starts: at every SIGHUP its clock stands as many days beside the machine's as the file
// says that LANGKAH_TEST_CLOCK names.
const { readFileSync } = require("node:fs");

const RealDate = Date;
let offset = 0;

process.on("SIGHUP", () => {
  offset = Number(readFileSync(process.env.LANGKAH_TEST_CLOCK, "utf8")) * 24 * 60 * 60 * 1000;
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
