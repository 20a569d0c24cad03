import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { LinkableProviders } from "@/lib/loaders/providers";
import type { SecuritySettings } from "@/lib/loaders/security";
import { SettingsLayout } from "../settings/settings-layout";
import { EmailSection } from "./email-section";
import { PasskeysSection } from "./passkeys-section";
import { PasswordSection } from "./password-section";
import { ProvidersSection } from "./providers-section";
import { SecondFactorSection } from "./second-factor-section";
import { type FormAction, SessionsSection } from "./sessions-section";

const results = [
  ...(["password", "session", "sessions", "second-factor-off", "email", "email-sent"] as const),
  ...(["passkey-added", "passkey-renamed", "passkey-removed", "passkey-last"] as const),
];

type Props = {
  security: SecuritySettings;
  /** What was just done, as the address says. */
  done: string | undefined;
  services: LinkableProviders;
  /** What became of a service that was to be linked, in words. */
  linkMessage: string | undefined;
  locale: Locale;
  changeEmail: (previous: FormState, form: FormData) => Promise<FormState>;
  changePassword: (previous: FormState, form: FormData) => Promise<FormState>;
  endOne: FormAction;
  endOthers: FormAction;
  unlink: FormAction;
  renamePasskey: FormAction;
  removePasskey: FormAction;
};

/** Who can get into the account, and how. */
export function SecurityPage({
  security,
  done,
  services,
  linkMessage,
  locale,
  changeEmail,
  changePassword,
  unlink,
  renamePasskey,
  removePasskey,
  ...end
}: Props) {
  const t = useTranslations("security");
  const result = results.find((each) => each === done);
  const { learner, reauthMethods, hasRecentAuthentication, sessions, current, isMailEnabled } =
    security;
  return (
    <SettingsLayout
      currentTab="security"
      title={t("headline")}
      statusMessage={result ? t(`done.${result}`) : linkMessage}
      locale={locale}
    >
      <div className="flex flex-col gap-6">
        <PasskeysSection
          passkeys={security.passkeys}
          hasRecentAuthentication={hasRecentAuthentication}
          timeZone={learner.timeZone}
          locale={locale}
          rename={renamePasskey}
          remove={removePasskey}
        />
        <PasswordSection
          email={learner.email}
          hasPassword={reauthMethods.password}
          hasRecentAuthentication={hasRecentAuthentication}
          locale={locale}
          changePassword={changePassword}
        />
        <SecondFactorSection isEnabled={security.secondFactor} locale={locale} />
        <EmailSection
          email={learner.email}
          hasRecentAuthentication={hasRecentAuthentication}
          confirmsByEmail={isMailEnabled}
          locale={locale}
          changeEmail={changeEmail}
        />
        <ProvidersSection {...services} locale={locale} unlink={unlink} />
        <SessionsSection
          sessions={sessions}
          current={current}
          timeZone={learner.timeZone}
          locale={locale}
          {...end}
        />
      </div>
    </SettingsLayout>
  );
}
