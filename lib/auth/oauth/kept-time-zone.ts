import { cookies } from "next/headers";
import { browserTimeZoneField } from "../../validation/fields";
import { cookieName, cookieOptions } from "../cookies";

const timeZoneCookie = cookieName("time-zone");
const maxAge = 15 * 60;

/** Keeps the browser's time zone until the provider's callback, for the account that it may make. */
export async function keepTimeZone(timeZone: string | null): Promise<void> {
  const value = browserTimeZoneField.parse(timeZone);
  (await cookies()).set(timeZoneCookie, value, { ...cookieOptions, maxAge });
}

/** The kept time zone, or the default where none is kept. */
export async function takeTimeZone(): Promise<string> {
  const jar = await cookies();
  const kept = jar.get(timeZoneCookie)?.value;
  if (kept !== undefined) jar.delete({ name: timeZoneCookie, ...cookieOptions });
  return browserTimeZoneField.parse(kept);
}
