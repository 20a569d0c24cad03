import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";
import type { Privacy } from "@/lib/loaders/privacy";
import { paths } from "@/lib/paths";
import type { PrivacyTranslator } from "./privacy-translator";
import { StoredDataTable } from "./stored-data-table";

type Props = { privacy: Privacy; locale: Locale };

/** The same for everybody, because it depends on nothing but the instance's configuration. */
export function PrivacyPage(props: Props) {
  const { locale } = props;
  return (
    <KeptMarkup
      locale={locale}
      name="privacy"
      className="mx-auto w-full max-w-3xl py-8 sm:py-12"
      render={async () => (
        <PrivacyText {...props} t={await getTranslations({ locale, namespace: "privacy" })} />
      )}
    />
  );
}

export function PrivacyText({ privacy, locale, t }: Props & { t: PrivacyTranslator }) {
  const { name, contact } = privacy.operator;
  const linkTo = (href: string) => ({
    link: (text: ReactNode) => (
      <a href={href} className="text-pandan underline underline-offset-4">
        {text}
      </a>
    ),
  });
  return (
    <>
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-3 text-muted">{t("lead")}</p>
      <PrivacySection title={t("operator.title")}>
        <p className="break-words">
          {name ? t("operator.named", { name }) : t("operator.unnamed")}{" "}
          {contact && t("operator.contact", { contact })}
        </p>
        <p>{t("operator.sees")}</p>
      </PrivacySection>
      <PrivacySection title={t("stored.title")}>
        <StoredDataTable t={t} />
        <p>{t("stored.swept")}</p>
      </PrivacySection>
      <PrivacySection title={t("basis.title")}>
        <p>{t("basis.text")}</p>
      </PrivacySection>
      <PrivacySection title={t("cookies.title")}>
        <p>{t("cookies.lead")}</p>
        <dl className="flex flex-col gap-3">
          {privacy.cookies.map(({ key, names }) => (
            <div key={key}>
              <dt className="break-words font-semibold">
                <code>{names.join(", ")}</code>
              </dt>
              <dd>{t(`cookies.${key}`)}</dd>
            </div>
          ))}
        </dl>
      </PrivacySection>
      <PrivacySection title={t("others.title")}>
        <p>{t("others.text")}</p>
        <p>{t("others.calendar")}</p>
        <p>{t(`others.linkChecks.${privacy.linkChecks}`)}</p>
      </PrivacySection>
      <PrivacySection title={t("rights.title")}>
        <p>{t("rights.lead")}</p>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>{t.rich("rights.access", linkTo(paths.dataSettings(locale)))}</li>
          <li>{t.rich("rights.correct", linkTo(paths.settings(locale)))}</li>
          <li>{t.rich("rights.delete", linkTo(paths.dataSettings(locale)))}</li>
          <li>{t("rights.object")}</li>
        </ul>
        <p>{t("rights.after")}</p>
      </PrivacySection>
    </>
  );
}

function PrivacySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 flex flex-col gap-3">
      <h2 className="text-2xl">{title}</h2>
      {children}
    </section>
  );
}
