import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/** A plain form, so that the full page load clears the learner's data from memory. */
export function SignOutForm({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <form method="post" action={paths.signOut}>
      <input type="hidden" name="callbackUrl" value={paths.home(locale)} />
      {children}
    </form>
  );
}
