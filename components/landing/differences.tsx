import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { portfolioFormats } from "@/lib/domain/portfolio";
import type { LandingPath } from "@/lib/loaders/landing";
import { exampleProgressOf } from "./example-progress";

const qualities = ["free", "open", "selfHosted", "noCalls"] as const;

export function Differences({ path }: { path: LandingPath }) {
  const t = useTranslations("landing.different");
  const format = useTranslations("portfolio.formats");
  return (
    <section aria-labelledby="different-title">
      <h2 id="different-title" className="text-3xl sm:text-4xl">
        {t("title")}
      </h2>
      <div className="mt-8 grid grid-cols-1 gap-5 md:grid-cols-2">
        <Difference title={t("percent.title")} text={t("percent.text")}>
          <PercentExample path={path} />
        </Difference>
        <Difference title={t("history.title")} text={t("history.text")}>
          <HistoryExample />
        </Difference>
        <Difference title={t("portfolio.title")} text={t("portfolio.text")}>
          <Tags tags={portfolioFormats.map((key) => format(`${key}.name`))} />
        </Difference>
        <Difference title={t("yours.title")} text={t("yours.text")}>
          <Tags tags={qualities.map((quality) => t(`yours.${quality}`))} />
        </Difference>
      </div>
    </section>
  );
}

function Difference({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col rounded-card border border-line bg-surface p-5 shadow-card sm:p-7">
      <h3 className="text-xl">{title}</h3>
      <p className="mt-2 mb-5 text-muted">{text}</p>
      <div className="mt-auto">{children}</div>
    </div>
  );
}

function PercentExample({ path }: { path: LandingPath }) {
  const t = useTranslations("landing.different.percent");
  const { rows, done, required, percent } = exampleProgressOf(path);
  return (
    <div className="rounded-control bg-sunken p-4 text-sm">
      <p className="font-semibold">{t("why", { percent })}</p>
      <p className="mt-1">{t("because", { done, required })}</p>
      <ul className="mt-1 list-disc pl-5 text-muted">
        {rows
          .filter((row) => row.done < row.required)
          .map((row) => (
            <li key={row.key}>
              {t("missing", { title: row.title, count: row.required - row.done })}
            </li>
          ))}
      </ul>
    </div>
  );
}

const exampleChanges = [
  { key: "python", done: true },
  { key: "calculus", done: false },
  { key: "git", done: true },
  { key: "undone", done: false },
  { key: "again", done: false },
] as const;

function HistoryExample() {
  const t = useTranslations("landing.different.history");
  return (
    <ol className="ml-1.5 border-line border-l-2 text-sm">
      {exampleChanges.map(({ key, done }) => (
        <li key={key} className="relative py-1.5 pl-5">
          <span
            aria-hidden="true"
            className={`-left-1.5 absolute top-3 size-2.5 rounded-full border-2 ${
              done ? "border-pandan bg-pandan" : "border-edge bg-surface"
            }`}
          />
          {t(key)}
        </li>
      ))}
    </ol>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-2">
      {tags.map((tag) => (
        <li key={tag} className="rounded-full bg-pandan-soft px-3 py-1 font-semibold text-sm">
          {tag}
        </li>
      ))}
    </ul>
  );
}
