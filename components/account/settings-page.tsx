import { useMessages, useTranslations } from "next-intl";
import type { SignOut } from "@/components/shell/account-menu";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/domain/form";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/path";
import { SettingsForm } from "./settings-form";

/** What Indonesians call their own zones. */
const indonesian: Readonly<Record<string, string>> = {
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
  save: (previous: FormState, form: FormData) => Promise<FormState>;
  signOut: SignOut;
};

export function SettingsPage({ learner, locale, saved, zones, save, signOut }: Props) {
  const t = useTranslations("settings");
  const { settings, common } = useMessages();
  return (
    <div className="mx-auto w-full max-w-xl py-8 sm:py-12">
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-2 mb-8 text-muted">
        {t("email")}: {learner.email}
      </p>
      <p
        role="status"
        className={saved ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {saved && t("saved")}
      </p>
      <Card>
        <SettingsForm
          action={save}
          profile={learner}
          words={{ ...settings, languages: common.languages }}
          zones={zones.map((zone) => (
            <option key={zone} value={zone}>
              {indonesian[zone] ?? zone.replaceAll("_", " ")}
            </option>
          ))}
        />
      </Card>
      <form action={signOut} className="mt-8">
        <input type="hidden" name="locale" value={locale} />
        <Button type="submit">{t("signOut")}</Button>
      </form>
    </div>
  );
}
