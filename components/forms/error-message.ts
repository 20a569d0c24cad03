import type { Locale } from "@/lib/domain/locale";

/** In minutes below two hours, else in hours. */
function formatWait(seconds: number, locale: Locale): string {
  const minutes = Math.ceil(seconds / 60);
  const [count, unit] =
    minutes < 120 ? ([minutes, "minute"] as const) : ([Math.ceil(minutes / 60), "hour"] as const);
  return new Intl.RelativeTimeFormat(locale).format(count, unit);
}

/**
 * The message of an error code such as `too-many:90` (seconds). Placeholders are not in braces, because next-intl
 * compiles those.
 */
export function errorMessage(
  code: string | undefined,
  messages: Readonly<Record<string, string>>,
  fallback: string | undefined,
  locale: Locale,
): string | undefined {
  if (!code) return undefined;
  const [name = "", seconds] = code.split(":");
  const text = messages[name] ?? fallback;
  return seconds ? text?.replace("%wait%", formatWait(Number(seconds), locale)) : text;
}
