import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { PageOwnerField } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import type { PendingDeletion } from "@/lib/loaders/pending-deletion";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

export function DeletionPage({
  learner,
  deletesAt,
  locale,
  requestDeletion,
}: PendingDeletion & {
  locale: Locale;
  requestDeletion: FormAction;
}) {
  const t = useTranslations("data.deletion");
  const day = formatInstant(deletesAt, locale, "long", learner.timeZone);
  return (
    <div className="mx-auto w-full max-w-xl py-8 sm:py-12">
      <h1 className="text-3xl">{t("headline")}</h1>
      <p className="mt-3 break-words text-muted">{t("account", { email: learner.email })}</p>
      <p className="mt-6">{t("lead")}</p>
      <ul className="mt-3 flex list-disc flex-col gap-2 pl-5">
        <li>{t("now")}</li>
        <li>{t("grace", { day })}</li>
        <li>{t("gone")}</li>
        <li>{t("backups")}</li>
      </ul>
      <p className="mt-5">
        {t.rich("first", {
          link: (text) => (
            <a
              href={paths.dataSettings(locale)}
              className="text-pandan underline underline-offset-4"
            >
              {text}
            </a>
          ),
        })}
      </p>
      <form action={requestDeletion} className="mt-8 flex flex-wrap gap-3">
        <PageOwnerField />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={paths.deleteAccount(locale)} />
        <Button type="submit" variant="danger">
          {t("submit")}
        </Button>
        <a href={paths.dataSettings(locale)} className={buttonClass("primary")}>
          {t("cancel")}
        </a>
      </form>
    </div>
  );
}
