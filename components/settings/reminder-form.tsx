import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { Settings } from "@/lib/loaders/settings";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

type Props = {
  reminder: NonNullable<Settings["reminder"]>;
  locale: Locale;
  setReminder: FormAction;
};

/** The switch of the weekly mail. One that is on can be switched off whatever became of the address. */
export function ReminderForm({ reminder, locale, setReminder }: Props) {
  const t = useTranslations("settings.reminder");
  const { isOn, isConfirmed } = reminder;
  if (!isOn && !isConfirmed) {
    return (
      <p>
        {t("unconfirmed")}{" "}
        <a
          href={paths.forgotPassword(locale)}
          className="inline-block py-1 underline underline-offset-4"
        >
          {t("confirm")}
        </a>
      </p>
    );
  }
  return (
    <form action={setReminder} className="flex flex-col items-start gap-3">
      <HiddenFormFields locale={locale} returnTo={paths.settings(locale)} />
      <p>{t(isOn ? "isOn" : "isOff")}</p>
      <Button type="submit" name="reminder" value={isOn ? "off" : "on"}>
        {t(isOn ? "off" : "on")}
      </Button>
    </form>
  );
}
