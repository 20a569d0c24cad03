import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Locale } from "@/lib/domain/locale";
import type { LogView } from "@/lib/loaders/log";
import { paths } from "@/lib/paths";

/** The way to a day that is many pages back. */
export function LogUntil({ view, locale }: { view: LogView; locale: Locale }) {
  const t = useTranslations("log.until");
  const { kind, of, page, until, hasOlder, today } = view;
  if (page === 1 && !hasOlder && until === undefined) return null;
  const item = of?.item.key;
  return (
    <form
      method="get"
      action={paths.log(locale)}
      className="mt-8 flex flex-wrap items-end gap-4 print:hidden"
    >
      {kind && <input type="hidden" name="kind" value={kind} />}
      {item && <input type="hidden" name="item" value={item} />}
      <TextField
        name="until"
        type="date"
        label={t("label")}
        max={today}
        defaultValue={until}
        required
      />
      <Button type="submit">{t("show")}</Button>
      {until && (
        <a
          href={paths.log(locale, { kind, item })}
          className="inline-flex min-h-12 items-center underline underline-offset-4"
        >
          {t("latest")}
        </a>
      )}
    </form>
  );
}
