import { useMessages, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { inputClass } from "@/components/ui/field";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { Passkey } from "@/lib/domain/passkey";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { AddPasskey } from "./add-passkey";

type Props = {
  passkeys: readonly Passkey[];
  hasRecentAuthentication: boolean;
  timeZone: string;
  locale: Locale;
  rename: FormAction;
  remove: FormAction;
};

export function PasskeysSection({ passkeys, hasRecentAuthentication, ...rest }: Props) {
  const t = useTranslations("passkey");
  const messages = useMessages().passkey;
  const here = paths.security(rest.locale);
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-3 text-muted">{t("lead")}</p>
      {passkeys.length > 0 && (
        <ul className="mb-5 divide-y divide-line border-line border-b">
          {passkeys.map((passkey) => (
            <li key={passkey.id} className="py-4">
              <PasskeyRow passkey={passkey} {...rest} />
            </li>
          ))}
        </ul>
      )}
      {hasRecentAuthentication ? (
        <AddPasskey
          suggestion={t("suggestion", { number: passkeys.length + 1 })}
          locale={rest.locale}
          messages={messages}
        />
      ) : (
        <a href={paths.reauthenticate(rest.locale, here)} className={buttonClass()}>
          {t("add")}
        </a>
      )}
    </Card>
  );
}

function PasskeyRow({
  passkey,
  timeZone,
  locale,
  rename,
  remove,
}: { passkey: Passkey } & Omit<Props, "passkeys" | "hasRecentAuthentication">) {
  const t = useTranslations("passkey");
  const { id, name, createdAt, usedAt } = passkey;
  const field = `passkey-${id}`;
  const day = formatInstant(createdAt, locale, "medium", timeZone);
  const used = usedAt
    ? t("used", { moment: formatInstant(usedAt, locale, "dateTime", timeZone) })
    : t("unused");
  const context = (
    <>
      <HiddenFormFields locale={locale} returnTo={paths.security(locale)} />
      <input type="hidden" name="passkey" value={id} />
    </>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 grow basis-64">
          <p className="break-words font-semibold">{name}</p>
          <p className="text-muted text-sm">{t("dates", { day, used })}</p>
        </div>
        <form action={remove}>
          {context}
          <Button type="submit">
            {t("remove")} <span className="sr-only">· {name}</span>
          </Button>
        </form>
      </div>
      <details className="mt-1">
        <summary className="inline-flex min-h-8 cursor-pointer items-center text-pandan text-sm underline underline-offset-4">
          {t("rename")} <span className="sr-only">· {name}</span>
        </summary>
        <form action={rename} className="mt-2 flex flex-wrap items-end gap-3">
          {context}
          <label htmlFor={field} className="flex grow flex-col gap-1.5 font-semibold text-sm">
            {t("name")}
            <input
              id={field}
              name="name"
              defaultValue={name}
              maxLength={60}
              required
              autoComplete="off"
              className={`${inputClass} font-normal text-base`}
            />
          </label>
          <Button type="submit" className="min-h-12">
            {t("save")}
          </Button>
        </form>
      </details>
    </>
  );
}
