import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { StoredTable } from "./stored-table";

type Privacy = {
  operator: { name: string | undefined; contact: string | undefined };
  cookies: readonly {
    key: "session" | "device" | "flow" | "proof" | "theme" | "locale";
    names: readonly string[];
  }[];
};

/** What is stored about whom, why, how long, and what everybody can do about it. */
export function PrivacyPage({ privacy, locale }: { privacy: Privacy; locale: Locale }) {
  const t = useTranslations("privacy");
  const { name, contact } = privacy.operator;
  const to = (href: string) => ({
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
      <Part title={t("operator.title")}>
        <p className="break-words">
          {name ? t("operator.named", { name }) : t("operator.unnamed")}{" "}
          {contact && t("operator.contact", { contact })}
        </p>
        <p>{t("operator.sees")}</p>
      </Part>
      <Part title={t("stored.title")}>
        <StoredTable />
        <p>{t("stored.swept")}</p>
      </Part>
      <Part title={t("basis.title")}>
        <p>{t("basis.text")}</p>
      </Part>
      <Part title={t("cookies.title")}>
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
      </Part>
      <Part title={t("others.title")}>
        <p>{t("others.text")}</p>
      </Part>
      <Part title={t("rights.title")}>
        <p>{t("rights.lead")}</p>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>{t.rich("rights.access", to(paths.yourData(locale)))}</li>
          <li>{t.rich("rights.correct", to(paths.settings(locale)))}</li>
          <li>{t.rich("rights.delete", to(paths.yourData(locale)))}</li>
          <li>{t("rights.object")}</li>
        </ul>
        <p>{t("rights.after")}</p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 flex flex-col gap-3">
      <h2 className="text-2xl">{title}</h2>
      {children}
    </section>
  );
}
