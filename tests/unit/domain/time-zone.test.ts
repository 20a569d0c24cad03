import { describe, expect, it } from "vitest";
import { dayOf } from "@/lib/domain/calendar";
import {
  canonicalTimeZone,
  currentTimeZone,
  indonesianZones,
  timeZoneNames,
  typedTimeZone,
} from "@/lib/domain/time-zone";

describe("a time zone", () => {
  it.each(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC", "Pacific/Apia", "Etc/GMT-7"])(
    "may be %s",
    (zone) => expect(canonicalTimeZone(zone)).toBe(zone),
  );

  it.each([
    ...["", " ", "Asia/Jakarta ", "Asia/Nowhere", "WIB!", "../etc/passwd", "a".repeat(10_000)],
    ...["+15:00", "-13:00", "+07:30", "+7:1", "+", "+070000"],
  ])("cannot be %j", (zone) => expect(canonicalTimeZone(zone)).toBeNull());

  it("has one spelling, however it is written", () => {
    expect(canonicalTimeZone("aSiA/jAkArTa")).toBe("Asia/Jakarta");
  });

  it.each([
    ["Asia/Calcutta", "Asia/Kolkata"],
    ["Asia/Kolkata", "Asia/Kolkata"],
    ["Europe/Kiev", "Europe/Kyiv"],
    ["Europe/Kyiv", "Europe/Kyiv"],
    ["Asia/Saigon", "Asia/Ho_Chi_Minh"],
    ["asia/ho_chi_minh", "Asia/Ho_Chi_Minh"],
    ["US/Pacific", "America/Los_Angeles"],
    ["America/Buenos_Aires", "America/Argentina/Buenos_Aires"],
  ])("named %s is %s", (name, today) => expect(canonicalTimeZone(name)).toBe(today));

  it.each([
    ["+00:00", "UTC"],
    ["-00:00", "UTC"],
    ["GMT", "UTC"],
    ["UTC+0", "UTC"],
    ["+07:00", "Etc/GMT-7"],
    ["+0700", "Etc/GMT-7"],
    ["+07", "Etc/GMT-7"],
    ["UTC+7", "Etc/GMT-7"],
    ["GMT-03:00", "Etc/GMT+3"],
    ["+14:00", "Etc/GMT-14"],
    ["-12:00", "Etc/GMT+12"],
    ["+05:30", "Asia/Kolkata"],
    ["-09:30", "Pacific/Marquesas"],
  ])("of the offset %s is %s", (offset, zone) => {
    expect(canonicalTimeZone(offset)).toBe(zone);
    expect(() => dayOf(new Date(0), zone)).not.toThrow();
  });
});

describe("the list of time zones", () => {
  it("has each place once, by the name of today, which is understood", () => {
    const names = timeZoneNames();
    expect(names).toEqual([...new Set(names)].sort());
    expect(names).toEqual(
      expect.arrayContaining(["Asia/Kolkata", "Europe/Kyiv", "Asia/Ho_Chi_Minh", "Asia/Yangon"]),
    );
    expect(names.filter((name) => currentTimeZone(name) !== name)).toEqual([]);
    expect(names.filter((name) => canonicalTimeZone(name) !== name)).toEqual([]);
    expect(names.length).toBeGreaterThan(400);
  });
});

describe("a typed time zone", () => {
  it.each([
    ["wib", "Asia/Jakarta"],
    ["WIB (Jakarta)", "Asia/Jakarta"],
    ["WITA", "Asia/Makassar"],
    [" wit ", "Asia/Jayapura"],
    ["Tokyo", "Asia/Tokyo"],
    ["new york", "America/New_York"],
    ["America/New York", "America/New_York"],
    ["Ho Chi Minh", "Asia/Ho_Chi_Minh"],
    ["asia/pontianak", "Asia/Pontianak"],
    ["UTC+9", "Etc/GMT-9"],
    ["GMT+5:30", "Asia/Kolkata"],
  ])("%j is %s", (text, zone) => expect(typedTimeZone(text)).toBe(zone));

  it.each(["", " ", "Atlantis", "WIB/WITA", "Asia/", "/", "wibble"])("%j is none", (text) =>
    expect(typedTimeZone(text)).toBeNull(),
  );

  it("is every zone there is, also as the settings show it", () => {
    for (const name of [...timeZoneNames(), ...indonesianZones.map((zone) => zone.name)])
      expect(typedTimeZone(name.replaceAll("_", " ")), name).toBe(name);
  });
});
