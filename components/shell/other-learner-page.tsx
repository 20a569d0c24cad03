import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { SignOutForm } from "./sign-out-form";

/** After a form, upload or download of a page that another learner had opened. */
export function OtherLearnerPage({
  visitor,
  next,
  locale,
}: {
  visitor: Learner | null;
  next: string | undefined;
  locale: Locale;
}) {
  const t = useTranslations("common");
  return (
    <div className="mx-auto w-full max-w-xl py-10 sm:py-16">
      <h1 className="text-3xl">{t("otherLearner.title")}</h1>
      <p className="mt-3 mb-8 break-words text-muted">
        {visitor ? t("otherLearner.text", { email: visitor.email }) : t("otherLearner.signedOut")}
      </p>
      <div className="flex flex-wrap gap-3">
        {visitor ? (
          <>
            {/* Plain links, so that the frame around the page is loaded anew too. */}
            <a href={next ?? paths.dashboard(locale)} className={buttonClass("primary")}>
              <span className="wrap-anywhere">
                {t("otherLearner.continue", { email: visitor.email })}
              </span>
            </a>
            <SignOutForm locale={locale}>
              <button type="submit" className={buttonClass()}>
                {t("otherLearner.switch")}
              </button>
            </SignOutForm>
          </>
        ) : (
          <a href={paths.signIn(locale, next)} className={buttonClass("primary")}>
            {t("nav.signIn")}
          </a>
        )}
      </div>
    </div>
  );
}
