import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { SettingsLayout } from "../settings/settings-layout";

const results = [
  ...(["password", "session", "sessions", "second-factor-off", "email", "email-sent"] as const),
  ...(["passkey-added", "passkey-renamed", "passkey-removed", "passkey-last"] as const),
];

type Props = {
  /** The `done` parameter of the URL. */
  done: string | undefined;
  linkMessage: string | undefined;
  locale: Locale;
  children: ReactNode;
};

export function SecurityLayout({ done, linkMessage, locale, children }: Props) {
  const t = useTranslations("security");
  const result = results.find((each) => each === done);
  return (
    <SettingsLayout
      currentTab="security"
      title={t("headline")}
      statusMessage={result ? t(`done.${result}`) : linkMessage}
      locale={locale}
    >
      <div className="flex flex-col gap-6">{children}</div>
    </SettingsLayout>
  );
}
