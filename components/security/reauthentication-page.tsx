import { useMessages, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { CurrentPasswordForm } from "../forms/current-password-form";
import type { StatefulFormAction } from "../forms/form-action";
import { ReauthenticateWithPasskey } from "./reauthenticate-with-passkey";

export function ReauthenticationPage({
  hasPassword,
  hasPasskeys,
  canReauthenticate,
  email,
  next,
  locale,
  reauthenticate,
}: {
  hasPassword: boolean;
  hasPasskeys: boolean;
  canReauthenticate: boolean;
  email: string;
  next: string;
  locale: Locale;
  reauthenticate: StatefulFormAction;
}) {
  const t = useTranslations("security.confirm");
  const { account, links, passkey, providers, security } = useMessages();
  return (
    <div className="mx-auto w-full max-w-md py-10 sm:py-16">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-muted">{canReauthenticate ? t("lead") : t("again")}</p>
      {hasPassword && (
        <CurrentPasswordForm
          action={reauthenticate}
          email={email}
          hiddenFields={{ next }}
          locale={locale}
          messages={{ ...security.confirm, fields: account.fields, errors: account.errors }}
        />
      )}
      {hasPasskeys && (
        <ReauthenticateWithPasskey
          locale={locale}
          next={next}
          messages={{
            or: hasPassword ? providers.or : undefined,
            unsupported: hasPassword ? undefined : passkey.confirmUnsupported,
            ...{ submit: passkey.confirm, insecure: passkey.insecure, errors: passkey.errors },
          }}
        />
      )}
      {canReauthenticate ? (
        <p className="mt-6 text-muted">
          {!hasPassword && `${t("lost")} `}
          <a
            href={paths.forgotPassword(locale)}
            className="inline-block py-1 underline underline-offset-4"
          >
            {hasPassword ? links.forgot : t("choosePassword")}
          </a>
        </p>
      ) : (
        <SignOutForm locale={locale}>
          <Button type="submit" variant="primary">
            {t("signOut")}
          </Button>
        </SignOutForm>
      )}
      <p className="mt-8">
        <a
          href={paths.settings(locale)}
          className="inline-block py-1 text-muted underline underline-offset-4"
        >
          {t("cancel")}
        </a>
      </p>
    </div>
  );
}
