/** Names that ICU keeps for stability, and those that the IANA time zone database has today. */
const renamedZones: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The zones of offsets with minutes that are the same all year. */
const zonesByOffset: Readonly<Record<string, string>> = {
  "-09:30": "Pacific/Marquesas",
  "+03:30": "Asia/Tehran",
  "+04:30": "Asia/Kabul",
  "+05:30": "Asia/Kolkata",
  "+05:45": "Asia/Kathmandu",
  "+06:30": "Asia/Yangon",
  "+08:45": "Australia/Eucla",
  "+09:30": "Australia/Darwin",
};

/** Today's name of a valid zone that was stored under an older one. */
export function currentTimeZone(name: string): string {
  return renamedZones[name] ?? name;
}

const offsetPattern = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i;

/** The zone of an offset from UTC such as `+07:00`, which not every Intl takes; null for other texts. */
export function offsetTimeZone(text: string): string | null {
  const [, sign, hours = "", minutes = "00"] = offsetPattern.exec(text) ?? [];
  if (!sign) return null;
  if (minutes !== "00") return zonesByOffset[`${sign}${hours.padStart(2, "0")}:${minutes}`] ?? null;
  const offset = Number(`${sign}${hours}`);
  if (offset === 0) return "UTC";
  // The names count hours west of Greenwich.
  return offset < -12 || offset > 14 ? null : `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`;
}

/** Today's name, or null if unknown: names are case-insensitive and have aliases. */
export function canonicalTimeZone(name: string): string | null {
  if (offsetPattern.test(name)) return offsetTimeZone(name);
  try {
    const { timeZone } = new Intl.DateTimeFormat(undefined, { timeZone: name }).resolvedOptions();
    return currentTimeZone(timeZone);
  } catch {
    return null;
  }
}

/** By today's names, in alphabetical order. */
export function timeZoneNames(): string[] {
  const names = Intl.supportedValuesOf("timeZone").map(currentTimeZone);
  return [...new Set(names)].sort();
}

/** Indonesia's, with the abbreviations that people there write. */
export const indonesianZones: readonly { readonly name: string; readonly short: string }[] = [
  { name: "Asia/Jakarta", short: "WIB" },
  { name: "Asia/Pontianak", short: "WIB" },
  { name: "Asia/Makassar", short: "WITA" },
  { name: "Asia/Jayapura", short: "WIT" },
];

/** The zone that was typed: its name, in any spelling, an Indonesian abbreviation, an offset, or the name of its city. */
export function typedTimeZone(text: string): string | null {
  const typed = text.trim().replace(/\s+/g, "_");
  const short = typed.replace(/_.*$/, "").toUpperCase();
  const indonesian = indonesianZones.find((zone) => zone.short === short);
  const isCity = (name: string) => name.split("/").at(-1)?.toLowerCase() === typed.toLowerCase();
  return (
    canonicalTimeZone(typed) ??
    timeZoneNames().find(isCity) ??
    (typed.includes("/") ? null : (indonesian?.name ?? null))
  );
}
