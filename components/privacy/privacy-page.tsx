import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import type { Privacy } from "@/lib/loaders/privacy";
import { paths } from "@/lib/paths";
import { StoredDataTable } from "./stored-data-table";

export function PrivacyPage({ privacy, locale }: { privacy: Privacy; locale: Locale }) {
  const t = useTranslations("privacy");
  const { name, contact } = privacy.operator;
  const linkTo = (href: string) => ({
    link: (text: ReactNode) => (
      <a href={href} className="text-pandan underline underline-offset-4">
        {text}
      </a>
    ),
  });
  return (
    <div className="mx-auto w-full max-w-3xl py-8 sm:py-12">
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
        <StoredDataTable />
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
    </div>
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
