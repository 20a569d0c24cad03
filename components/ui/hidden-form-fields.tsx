import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/domain/locale";

/** What a form carries besides what it asks for: `batch` is fresh, so that a form sent twice is one change. */
export function HiddenFormFields({
  locale,
  returnTo,
}: {
  locale: Locale;
  /** The address to come back to. */
  returnTo: string;
}) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={returnTo} />
      <input type="hidden" name="batch" value={randomUUID()} />
    </>
  );
}
