type FileKind = "zip" | "json" | "pdf" | "image" | "web-page" | "other-zip" | "other-file";

/** How files of each kind begin, as Latin-1; `.` is any byte. */
const signatures: readonly (readonly [FileKind, readonly string[]])[] = [
  ["zip", ["PK"]],
  ["other-zip", ["Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ"]],
  ["pdf", ["%PDF"]],
  ["image", ["\x89PNG", "\xff\xd8\xff", "GIF8", "....ftyphei", "....ftypmif", "....ftypavi"]],
  ["image", ["RIFF....WEBP", "BM", "II*\0", "MM\0*"]],
  ["web-page", ["<"]],
  ["json", ["{", "["]],
];

const byteOrderMarks = [
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
] as const;
type Encoding = (typeof byteOrderMarks)[number][1];

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

function markedEncodingOf(bytes: Uint8Array): Encoding | undefined {
  const start = latin1Of(bytes.subarray(0, 3));
  return byteOrderMarks.find(([mark]) => start.startsWith(mark))?.[1];
}

/** UTF-8 unless the file begins with the byte order mark of UTF-16. */
export function encodingOf(bytes: Uint8Array): Encoding {
  return markedEncodingOf(bytes) ?? "utf-8";
}

/** What a file is by its first kilobyte, whatever its name. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const start = bytes.subarray(0, 1024);
  const encoding = markedEncodingOf(start);
  const text = encoding ? new TextDecoder(encoding).decode(start) : latin1Of(start);
  const beginning = text.trimStart();
  const isMatch = (signature: string) =>
    [...signature].every((byte, index) => byte === "." || beginning[index] === byte);
  return signatures.find(([, each]) => each.some(isMatch))?.[0] ?? "other-file";
}
