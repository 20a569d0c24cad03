import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/**
 * Signs out, with the button inside. A whole new page follows, so that nothing of the learner's stays in the memory of
 * a script.
 */
export function SignOutForm({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <form method="post" action={paths.signOut}>
      <input type="hidden" name="callbackUrl" value={paths.home(locale)} />
      {children}
    </form>
  );
}
