import { dayOf } from "@/lib/domain/calendar";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";

/** When something was written, in the learner's time zone; nothing where it was another day there than the one recorded. */
export function LineTime({
  line: { at, day },
  learner,
  locale,
}: {
  line: { readonly at: Date; readonly day: string };
  learner: Pick<Learner, "timeZone">;
  locale: Locale;
}) {
  if (dayOf(at, learner.timeZone) !== day) return null;
  return (
    <p className="text-muted text-sm">
      <time dateTime={at.toISOString()}>{formatInstant(at, locale, "time", learner.timeZone)}</time>
    </p>
  );
}
