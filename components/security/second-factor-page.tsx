import { useMessages, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { SecondFactorView } from "@/lib/loaders/second-factor";
import { paths } from "@/lib/paths";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { SecondFactorCodeForm } from "../forms/second-factor-code-form";
import { SettingsLayout } from "../settings/settings-layout";
import { QrCode } from "./qr-code";
import { RecoveryCodes } from "./recovery-codes";

type Actions = {
  start: FormAction;
  cancel: FormAction;
  confirm: StatefulFormAction;
  renewCodes: FormAction;
  acknowledgeCodes: FormAction;
  turnOff: FormAction;
};

const results = ["on", "codes", "kept"] as const;

export function SecondFactorPage({
  view,
  done,
  locale,
  ...actions
}: { view: SecondFactorView; done: string | undefined; locale: Locale } & Actions) {
  const t = useTranslations("secondFactor");
  const result = view.stage === "on" ? results.find((each) => each === done) : undefined;
  return (
    <SettingsLayout
      currentTab="security"
      title={t("headline")}
      statusMessage={result && t(`done.${result}`)}
      locale={locale}
    >
      {view.stage === "off" && (
        <Card>
          <p className="mb-3">{t("why")}</p>
          <p className="mb-5 text-muted">{t("need")}</p>
          <ActionButton action={actions.start} locale={locale} variant="primary">
            {t("start")}
          </ActionButton>
        </Card>
      )}
      {view.stage === "pending" && <SecondFactorSetup {...view} locale={locale} {...actions} />}
      {view.stage === "on" && <EnabledSecondFactor {...view} locale={locale} {...actions} />}
      <p className="mt-8">
        <a
          href={paths.security(locale)}
          className="inline-block py-1 text-muted underline underline-offset-4"
        >
          {t("back")}
        </a>
      </p>
    </SettingsLayout>
  );
}

function ActionButton({
  action,
  locale,
  variant,
  children,
}: {
  action: FormAction;
  locale: Locale;
  variant?: "primary";
  children: string;
}) {
  return (
    <form action={action}>
      <HiddenFormFields locale={locale} returnTo={paths.secondFactor(locale)} />
      <Button type="submit" {...(variant ? { variant } : {})}>
        {children}
      </Button>
    </form>
  );
}

function SecondFactorSetup({
  secret,
  uri,
  locale,
  confirm,
  cancel,
}: { secret: string; uri: string; locale: Locale } & Pick<Actions, "confirm" | "cancel">) {
  const t = useTranslations("secondFactor");
  const { secondFactor, account } = useMessages();
  const { code } = secondFactor;
  const errors = { ...account.errors.form, ...code.errors };
  return (
    <Card>
      <h2 className="text-xl">{t("scan")}</h2>
      <p className="mt-1 mb-5 text-muted">{t("scanLead")}</p>
      <QrCode text={uri} title={t("qr")} />
      <p className="mt-4 mb-1 text-muted text-sm">{t("byHand")}</p>
      <p className="mb-8 select-all break-words font-mono text-sm" data-secret={secret}>
        {secret.match(/.{1,4}/g)?.join(" ")}
      </p>
      <h2 className="mb-4 text-xl">{t("first")}</h2>
      <SecondFactorCodeForm
        action={confirm}
        locale={locale}
        next={paths.secondFactor(locale)}
        onlyDigits
        inCard
        messages={{
          ...code,
          errors,
          label: code.digits,
          hint: code.firstHint,
          submit: t("turnOn"),
        }}
      />
      <div className="mt-4">
        <ActionButton action={cancel} locale={locale}>
          {t("cancel")}
        </ActionButton>
      </div>
    </Card>
  );
}

function EnabledSecondFactor({
  codesLeft,
  newCodes,
  locale,
  renewCodes,
  acknowledgeCodes,
  turnOff,
}: { codesLeft: number; newCodes: readonly string[]; locale: Locale } & Actions) {
  const t = useTranslations("secondFactor");
  return (
    <div className="flex flex-col gap-6">
      <Card>
        <h2 className="text-xl">{t("codes.title")}</h2>
        {newCodes.length > 0 ? (
          <>
            <RecoveryCodes codes={newCodes} />
            <ActionButton action={acknowledgeCodes} locale={locale} variant="primary">
              {t("codes.kept")}
            </ActionButton>
          </>
        ) : (
          <>
            <p className="mt-1 mb-5 text-muted">{t("codes.left", { count: codesLeft })}</p>
            <ActionButton action={renewCodes} locale={locale}>
              {t("codes.renew")}
            </ActionButton>
          </>
        )}
      </Card>
      <Card>
        <h2 className="text-xl">{t("off.title")}</h2>
        <p className="mt-1 mb-5 text-muted">{t("off.lead")}</p>
        <ActionButton action={turnOff} locale={locale}>
          {t("off.submit")}
        </ActionButton>
      </Card>
    </div>
  );
}
