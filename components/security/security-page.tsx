import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/domain/form";
import type { Learner } from "@/lib/domain/learner";
import type { Passkey } from "@/lib/domain/passkey";
import type { Locale } from "@/lib/domain/path";
import type { Session } from "@/lib/domain/session";
import { SettingsFrame } from "../settings/settings-frame";
import { EmailSection } from "./email-section";
import { PasskeysSection } from "./passkeys-section";
import { PasswordSection } from "./password-section";
import { type OwnProvider, ProvidersSection } from "./providers-section";
import { SecondFactorSection } from "./second-factor-section";
import { type EndSession, SessionsSection } from "./sessions-section";

const results = [
  ...(["password", "session", "sessions", "second-factor-off", "email", "email-sent"] as const),
  ...(["passkey-added", "passkey-renamed", "passkey-removed", "passkey-last"] as const),
];

type Props = {
  security: {
    learner: Learner;
    proofs: { password: boolean };
    confirmed: boolean;
    sessions: readonly Session[];
    current: string;
    passkeys: readonly Passkey[];
    secondFactor: boolean;
    mail: boolean;
  };
  /** What was just done, as the address says. */
  done: string | undefined;
  services: { providers: readonly OwnProvider[]; mayUnlink: boolean };
  /** What became of a service that was to be linked, in words. */
  linked: string | undefined;
  locale: Locale;
  changeEmail: (previous: FormState, form: FormData) => Promise<FormState>;
  changePassword: (previous: FormState, form: FormData) => Promise<FormState>;
  endOne: EndSession;
  endOthers: EndSession;
  unlink: EndSession;
  renamePasskey: EndSession;
  removePasskey: EndSession;
};

/** Who can get into the account, and how. */
export function SecurityPage({
  security,
  done,
  services,
  linked,
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
  const { learner, proofs, confirmed, sessions, current, mail } = security;
  return (
    <SettingsFrame
      here="security"
      title={t("headline")}
      done={result ? t(`done.${result}`) : linked}
      locale={locale}
    >
      <div className="flex flex-col gap-6">
        <PasskeysSection
          passkeys={security.passkeys}
          confirmed={confirmed}
          timeZone={learner.timeZone}
          locale={locale}
          rename={renamePasskey}
          remove={removePasskey}
        />
        <PasswordSection
          email={learner.email}
          hasPassword={proofs.password}
          confirmed={confirmed}
          locale={locale}
          change={changePassword}
        />
        <SecondFactorSection inForce={security.secondFactor} locale={locale} />
        <EmailSection
          email={learner.email}
          confirmed={confirmed}
          byMail={mail}
          locale={locale}
          change={changeEmail}
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
    </SettingsFrame>
  );
}
