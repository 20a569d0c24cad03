import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { UnsubscribeState } from "@/lib/loaders/reminder";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { AuthPage } from "../sign-in/auth-page";

type Props = { state: UnsubscribeState; locale: Locale; action: FormAction };

export function UnsubscribePage({ state, locale, action }: Props) {
  const t = useTranslations("links.unsubscribe");
  if (state.kind !== "valid") {
    const settings = { label: t("toSettings"), href: paths.settings(locale) };
    return <AuthPage title={t(`${state.kind}Title`)} lead={t(state.kind)} nextLink={settings} />;
  }
  return (
    <AuthPage title={t("title")} lead={t("lead")}>
      <form action={action}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="user" value={state.user} />
        <input type="hidden" name="token" value={state.token} />
        <Button type="submit" variant="primary" className="min-h-12 w-full">
          {t("submit")}
        </Button>
      </form>
    </AuthPage>
  );
}
