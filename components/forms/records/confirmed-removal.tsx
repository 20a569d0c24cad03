import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { FormAction } from "../form-action";

type Props = {
  /** The name of the field with the id. */
  field: string;
  id: string;
  version: number;
  remove: FormAction;
  returnTo: string;
  locale: Locale;
  messages: Readonly<Record<"open" | "lead" | "submit", string>>;
};

/** Removes after a second press, because it cannot be undone. */
export function ConfirmedRemoval({ field, id, version, remove, messages, ...form }: Props) {
  return (
    <details className="mt-6 print:hidden">
      <summary className="inline-flex min-h-11 items-center text-muted underline underline-offset-4">
        {messages.open}
      </summary>
      <form action={remove} className="mt-2 flex flex-col items-start gap-4">
        <HiddenFormFields {...form} />
        <input type="hidden" name={field} value={id} />
        <input type="hidden" name="version" value={version} />
        <p>{messages.lead}</p>
        <Button type="submit" variant="danger">
          {messages.submit}
        </Button>
      </form>
    </details>
  );
}
