import type { Locale } from "@/lib/domain/locale";

/** How long to wait, as far as it helps: "in 14 minutes", "in 3 hours". */
function formatWait(seconds: number, locale: Locale): string {
  const minutes = Math.ceil(seconds / 60);
  const [count, unit] =
    minutes < 120 ? ([minutes, "minute"] as const) : ([Math.ceil(minutes / 60), "hour"] as const);
  return new Intl.RelativeTimeFormat(locale).format(count, unit);
}

/**
 * What the code of an error means; one that asks to wait has the seconds after a colon. The place for them is marked in
 * a way of its own: what has braces is compiled in the build, and no text any more.
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
