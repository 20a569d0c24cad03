import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { PageOwnerField } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import type { LinkableProviders, OfferedProvider } from "@/lib/loaders/providers";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

type Props = LinkableProviders & {
  locale: Locale;
  unlink: FormAction;
};

export function ProvidersSection({ providers, mayUnlink, locale, unlink }: Props) {
  const t = useTranslations("providers.section");
  if (providers.length === 0) return null;
  return (
    <Card>
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-3 text-muted">{t("lead")}</p>
      <ul className="divide-y divide-line">
        {providers.map(({ id, name, accounts }) => (
          <li key={id} className="flex flex-col gap-3 py-4">
            {accounts.length === 0 && <UnlinkedProvider id={id} name={name} locale={locale} />}
            {accounts.map((account) => (
              <div key={account.id} className="flex flex-wrap items-center justify-between gap-3">
                <ProviderLine name={name} state={t("linked", { label: account.label })} />
                {mayUnlink && (
                  <form action={unlink}>
                    <HiddenFormFields locale={locale} returnTo={paths.security(locale)} />
                    <input type="hidden" name="account" value={account.id} />
                    <Button type="submit" aria-label={t("unlink", { name })}>
                      {t("unlinkHere")}
                    </Button>
                  </form>
                )}
              </div>
            ))}
            {accounts.length > 0 && !mayUnlink && <p className="text-muted text-sm">{t("last")}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function UnlinkedProvider({ id, name, locale }: OfferedProvider & { locale: Locale }) {
  const t = useTranslations("providers.section");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <ProviderLine name={name} state={t("none")} />
      <form method="post" action={paths.oauthSignIn(id)}>
        <input type="hidden" name="callbackUrl" value={paths.security(locale)} />
        <input type="hidden" name="link" value="1" />
        <PageOwnerField />
        <Button type="submit" aria-label={t("link", { name })}>
          {t("linkHere")}
        </Button>
      </form>
    </div>
  );
}

function ProviderLine({ name, state }: { name: string; state: string }) {
  return (
    <div className="min-w-0 grow basis-[9rem]">
      <p className="font-semibold">{name}</p>
      <p className="break-words text-muted text-sm">{state}</p>
    </div>
  );
}
