import { useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button, buttonClass } from "@/components/ui/button";
import { PageOwnerField } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import type { PendingDeletion } from "@/lib/loaders/pending-deletion";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

export function PendingDeletionPage({
  pendingDeletion,
  locale,
  cancelDeletion,
}: {
  /** Null when signed out, such as just after the request. */
  pendingDeletion: PendingDeletion | null;
  locale: Locale;
  cancelDeletion: FormAction;
}) {
  const t = useTranslations("data.leaving");
  if (!pendingDeletion) {
    return (
      <div className="mx-auto w-full max-w-xl py-10 sm:py-16">
        <h1 className="text-3xl">{t("strangerHeadline")}</h1>
        <p className="mt-3 mb-8 text-muted">{t("strangerLead")}</p>
        <a href={paths.signIn(locale)} className={buttonClass()}>
          {t("signIn")}
        </a>
      </div>
    );
  }
  const { learner, deletesAt } = pendingDeletion;
  // No-break spaces keep day and month on one line.
  const moment = formatInstant(deletesAt, locale, "dateTime", learner.timeZone).replaceAll(
    " ",
    "\u00a0",
  );
  return (
    <div className="mx-auto w-full max-w-xl py-10 sm:py-16">
      <h1 className="text-3xl">{t("headline", { moment })}</h1>
      <p className="mt-3 mb-8 break-words text-muted">{t("lead", { email: learner.email })}</p>
      <div className="flex flex-wrap gap-3">
        <form action={cancelDeletion}>
          <PageOwnerField />
          <input type="hidden" name="locale" value={locale} />
          <Button type="submit" variant="primary">
            {t("keep")}
          </Button>
        </form>
        <SignOutForm locale={locale}>
          <Button type="submit">{t("signOut")}</Button>
        </SignOutForm>
      </div>
    </div>
  );
}
