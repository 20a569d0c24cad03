import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";

/** When something was written, in the learner's time zone. */
export function LineTime({
  at,
  learner,
  locale,
}: {
  at: Date;
  learner: Pick<Learner, "timeZone">;
  locale: Locale;
}) {
  return (
    <p className="text-muted text-sm">
      <time dateTime={at.toISOString()}>{formatInstant(at, locale, "time", learner.timeZone)}</time>
    </p>
  );
}
