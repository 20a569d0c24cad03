import { randomUUID } from "node:crypto";
import type { Locale } from "@/lib/domain/locale";
import { PageOwnerField } from "./page-owner";

/** `batch` is a new id, so that a form submitted twice is one change. */
export function HiddenFormFields({ locale, returnTo }: { locale: Locale; returnTo: string }) {
  return (
    <>
      <PageOwnerField />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={returnTo} />
      <input type="hidden" name="batch" value={randomUUID()} />
    </>
  );
}
