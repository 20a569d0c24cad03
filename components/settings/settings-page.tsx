import { useMessages, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { Settings } from "@/lib/loaders/settings";
import { paths } from "@/lib/paths";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { ReminderForm } from "./reminder-form";
import { ResourceFiltersForm } from "./resource-filters-form";
import { SettingsForm } from "./settings-form";
import { SettingsLayout } from "./settings-layout";

type Props = {
  settings: Settings;
  locale: Locale;
  /** Which form was saved, and how. */
  saved: keyof typeof savedMessages | undefined;
  save: StatefulFormAction;
  setFilters: FormAction;
  setReminder: FormAction;
};

const savedMessages = {
  settings: "saved",
  filters: "filters.saved",
  on: "reminder.savedOn",
  off: "reminder.savedOff",
} as const;

export function SettingsPage(props: Props) {
  const { settings: view, locale, saved, save, setFilters, setReminder } = props;
  const { learner, filters, reminder } = view;
  const t = useTranslations("settings");
  const { settings, common, account } = useMessages();
  const errors = { ...settings.errors, form: account.errors.form };
  return (
    <SettingsLayout
      currentTab="settings"
      title={t("headline")}
      statusMessage={saved && t(savedMessages[saved])}
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
          pageLocale={locale}
          returnTo={paths.settings(locale)}
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
      {reminder && (
        <Card className="mt-8">
          <h2 className="text-xl">{t("reminder.title")}</h2>
          <p className="mt-1 mb-3 text-muted">{t("reminder.lead")}</p>
          <ReminderForm reminder={reminder} locale={locale} setReminder={setReminder} />
        </Card>
      )}
      <div className="mt-8">
        <SignOutForm locale={locale}>
          <Button type="submit">{t("signOut")}</Button>
        </SignOutForm>
      </div>
    </SettingsLayout>
  );
}
