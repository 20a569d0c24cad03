import { useMessages, useTranslations } from "next-intl";
import { SignOutForm } from "@/components/shell/sign-out-form";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/domain/form";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { ConfirmForm } from "../forms/confirm-form";
import { ConfirmWithPasskey } from "./confirm-with-passkey";

/** Asks a learner to show again that it is them, before what cannot be taken back. */
export function ConfirmPage({
  hasPassword,
  hasPasskeys,
  canConfirm,
  email,
  next,
  locale,
  confirm,
}: {
  hasPassword: boolean;
  hasPasskeys: boolean;
  /** Whether there is anything to ask for. */
  canConfirm: boolean;
  email: string;
  next: string;
  locale: Locale;
  confirm: (previous: FormState, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations("security.confirm");
  const { account, passkey, providers, security } = useMessages();
  return (
    <div className="mx-auto w-full max-w-md py-10 sm:py-16">
      <h1 className="text-3xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-muted">{canConfirm ? t("lead") : t("again")}</p>
      {hasPassword && (
        <ConfirmForm
          action={confirm}
          email={email}
          carried={{ next }}
          locale={locale}
          words={{ ...security.confirm, fields: account.fields, errors: account.errors }}
        />
      )}
      {hasPasskeys && (
        <ConfirmWithPasskey
          locale={locale}
          next={next}
          words={{
            or: hasPassword ? providers.or : undefined,
            ...{ submit: passkey.confirm, errors: passkey.errors },
          }}
        />
      )}
      {!canConfirm && (
        <SignOutForm locale={locale}>
          <Button type="submit" look="primary">
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
