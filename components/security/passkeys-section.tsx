import { useMessages, useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { Passkey } from "@/lib/domain/passkey";
import { formatInstant } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { AddPasskey } from "./add-passkey";
import { RenamePasskey } from "./rename-passkey";

type Props = {
  passkeys: readonly Passkey[];
  hasRecentAuthentication: boolean;
  timeZone: string;
  locale: Locale;
  rename: StatefulFormAction;
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
  const messages = {
    ...{ rename: t("rename"), name: t("name"), nameHint: t("nameHint"), save: t("save") },
    formErrors: useMessages().account.errors.form,
  };
  const { id, name, createdAt, usedAt } = passkey;
  const day = formatInstant(createdAt, locale, "medium", timeZone);
  const used = usedAt
    ? t("used", { moment: formatInstant(usedAt, locale, "dateTime", timeZone) })
    : t("unused");
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0 grow basis-64">
          <p className="break-words font-semibold">{name}</p>
          <p className="text-muted text-sm">{t("dates", { day, used })}</p>
        </div>
        <form action={remove}>
          <HiddenFormFields locale={locale} returnTo={paths.security(locale)} />
          <input type="hidden" name="passkey" value={id} />
          <Button type="submit">
            {t("remove")} <span className="sr-only">· {name}</span>
          </Button>
        </form>
      </div>
      <RenamePasskey
        id={id}
        name={name}
        action={rename}
        locale={locale}
        returnTo={paths.security(locale)}
        messages={messages}
      />
    </>
  );
}
