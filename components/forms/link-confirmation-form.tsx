import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { FormAction } from "./form-action";

/** A button, because e-mail scanners open links and would use up a single-use one. */
export function LinkConfirmationForm({
  action,
  token,
  locale,
  label,
}: {
  action: FormAction;
  token: string;
  locale: Locale;
  label: string;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <Button type="submit" variant="primary" className="min-h-12 w-full">
        {label}
      </Button>
    </form>
  );
}
