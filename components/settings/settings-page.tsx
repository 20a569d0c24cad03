import { useMessages, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { Settings } from "@/lib/loaders/settings";
import { paths } from "@/lib/paths";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { ResourceFiltersForm } from "./resource-filters-form";
import { SettingsForm } from "./settings-form";
import { SettingsLayout } from "./settings-layout";

type Props = {
  settings: Settings;
  locale: Locale;
  /** Which form was saved. */
  saved: "settings" | "filters" | undefined;
  save: StatefulFormAction;
  setFilters: FormAction;
};

export function SettingsPage({ settings: view, locale, saved, save, setFilters }: Props) {
  const { learner, filters } = view;
  const t = useTranslations("settings");
  const { settings, common, account } = useMessages();
  const errors = { ...settings.errors, form: account.errors.form };
  return (
    <SettingsLayout
      currentTab="settings"
      title={t("headline")}
      statusMessage={saved && t(saved === "filters" ? "filters.saved" : "saved")}
      locale={locale}
    >
      <p className="mb-6 break-words text-muted">
        {t("email")}: {learner.email} ·{" "}
        <a href={paths.security(locale)} className="inline-block py-1 underline underline-offset-4">
          {t("changeEmail")}
        </a>
      </p>
      <Card>
        <SettingsForm
          action={save}
          profile={learner}
          messages={{ ...settings, errors, languages: common.languages }}
        />
      </Card>
      <Card className="mt-8">
        <h2 className="text-xl">{t("filters.title")}</h2>
        <p className="mt-1 mb-3 text-muted">{t("filters.lead")}</p>
        <ResourceFiltersForm
          filters={filters}
          locale={locale}
          returnTo={paths.settings(locale)}
          save={setFilters}
        />
      </Card>
      <div className="mt-8">
        <SignOutForm locale={locale}>
          <Button type="submit">{t("signOut")}</Button>
        </SignOutForm>
      </div>
    </SettingsLayout>
  );
}
