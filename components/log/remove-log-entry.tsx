import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-action";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { LogEntry } from "@/lib/domain/log-entry";
import { paths } from "@/lib/paths";

/** Removes after a second press, because it cannot be undone. */
export function RemoveLogEntry({
  entry: { id, version },
  remove,
  locale,
}: {
  entry: Pick<LogEntry, "id" | "version">;
  remove: FormAction;
  locale: Locale;
}) {
  const t = useTranslations("log.remove");
  return (
    <details className="mt-6 print:hidden">
      <summary className="inline-flex min-h-11 items-center text-muted underline underline-offset-4">
        {t("open")}
      </summary>
      <form action={remove} className="mt-2 flex flex-col items-start gap-4">
        <HiddenFormFields locale={locale} returnTo={paths.logEntry(locale, id)} />
        <input type="hidden" name="entry" value={id} />
        <input type="hidden" name="version" value={version} />
        <p>{t("lead")}</p>
        <Button type="submit" variant="danger">
          {t("submit")}
        </Button>
      </form>
    </details>
  );
}
