import { useMessages, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { StatefulFormAction } from "../forms/form-action";
import { SettingsForm } from "./settings-form";
import { SettingsLayout } from "./settings-layout";

/** Indonesian abbreviations. */
const indonesianZoneNames: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB (Jakarta)",
  "Asia/Pontianak": "WIB (Pontianak)",
  "Asia/Makassar": "WITA (Makassar)",
  "Asia/Jayapura": "WIT (Jayapura)",
};

type Props = {
  learner: Learner;
  locale: Locale;
  saved: boolean;
  zones: readonly string[];
  save: StatefulFormAction;
};

export function SettingsPage({ learner, locale, saved, zones, save }: Props) {
  const t = useTranslations("settings");
  const { settings, common, account } = useMessages();
  const errors = { ...settings.errors, form: account.errors.form };
  return (
    <SettingsLayout
      currentTab="settings"
      title={t("headline")}
      statusMessage={saved ? t("saved") : undefined}
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
          timeZoneOptions={zones.map((zone) => (
            <option key={zone} value={zone}>
              {indonesianZoneNames[zone] ?? zone.replaceAll("_", " ")}
            </option>
          ))}
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
