import { useTranslations } from "next-intl";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import type { Passkey } from "@/lib/domain/passkey";
import type { Session } from "@/lib/domain/session";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { SettingsLayout } from "../settings/settings-layout";
import { EmailSection } from "./email-section";
import { PasskeysSection } from "./passkeys-section";
import { PasswordSection } from "./password-section";
import { ProvidersSection, type ProviderWithAccounts } from "./providers-section";
import { SecondFactorSection } from "./second-factor-section";
import { SessionsSection } from "./sessions-section";

const results = [
  ...(["password", "session", "sessions", "second-factor-off", "email", "email-sent"] as const),
  ...(["passkey-added", "passkey-renamed", "passkey-removed", "passkey-last"] as const),
];

type Props = {
  security: {
    learner: Learner;
    reauthMethods: { password: boolean };
    hasRecentAuthentication: boolean;
    sessions: readonly Session[];
    current: string;
    passkeys: readonly Passkey[];
    secondFactor: boolean;
    isMailEnabled: boolean;
  };
  /** What was just done, as the address says. */
  done: string | undefined;
  services: { providers: readonly ProviderWithAccounts[]; mayUnlink: boolean };
  /** What became of a service that was to be linked, in words. */
  linkMessage: string | undefined;
  locale: Locale;
  changeEmail: StatefulFormAction;
  changePassword: StatefulFormAction;
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
