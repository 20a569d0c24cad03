import { Zip, ZipDeflate } from "fflate";
import { archivedEventOf } from "../../../lib/archive/document";
import { archiveFileName, archiveLimits } from "../../../lib/domain/archive";
import { smallArchive } from "../../../tests/support/unit/archive-fixture";
import { generateHistory } from "../generated-history";

/** Characters of an event that fill the unpacked size up to its limit. */
const idLength = 100;

/** An export's zip with as many changes as an import takes, and nearly as large as it may be unpacked. */
export function largestArchive(): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const entry = new ZipDeflate(archiveFileName, { level: 6 });
  zip.add(entry);
  const encoder = new TextEncoder();
  const archive = smallArchive();
  const [{ events: _, ...enrolment } = { events: [] }] = archive.enrolments as [
    { events: unknown[] },
  ];
  const head = JSON.stringify({ ...archive, enrolments: [enrolment] });
  entry.push(encoder.encode(`${head.slice(0, -3)},"events":[`));
  const events = generateHistory(archiveLimits.events, Date.now());
  for (let start = 0; start < events.length; start += 1000) {
    const lines = events
      .slice(start, start + 1000)
      .map((event) =>
        JSON.stringify({ ...archivedEventOf(event), id: event.id.padEnd(idLength, "-") }),
      );
    entry.push(encoder.encode(`${start === 0 ? "" : ","}${lines.join(",")}`));
  }
  entry.push(encoder.encode("]}]}"), true);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
