import type { ReactNode } from "react";
import type { LandingPath } from "@/lib/loaders/landing";
import { exampleProgressOf } from "./example-progress";
import type { LandingTranslator } from "./landing-translator";

const qualities = ["free", "open", "selfHosted", "noCalls"] as const;

export function Differences({
  path,
  formats,
  t,
}: {
  path: LandingPath;
  /** The names of the formats that a portfolio comes in. */
  formats: readonly string[];
  t: LandingTranslator;
}) {
  const textsOf = (topic: "percent" | "history" | "portfolio" | "yours") => ({
    title: t(`different.${topic}.title`),
    text: t(`different.${topic}.text`),
  });
  return (
    <section aria-labelledby="different-title">
      <h2 id="different-title" className="text-3xl sm:text-4xl">
        {t("different.title")}
      </h2>
      <div className="mt-8 grid grid-cols-1 gap-5 md:grid-cols-2">
        <Difference {...textsOf("percent")}>
          <PercentExample path={path} t={t} />
        </Difference>
        <Difference {...textsOf("history")}>
          <HistoryExample t={t} />
        </Difference>
        <Difference {...textsOf("portfolio")}>
          <Tags tags={formats} />
        </Difference>
        <Difference {...textsOf("yours")}>
          <Tags tags={qualities.map((quality) => t(`different.yours.${quality}`))} />
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
      <p className="mt-2 mb-auto pb-5 text-muted">{text}</p>
      {children}
    </div>
  );
}

function PercentExample({ path, t }: { path: LandingPath; t: LandingTranslator }) {
  const { rows, done, required, percent } = exampleProgressOf(path);
  return (
    <div className="rounded-control bg-sunken p-4 text-sm">
      <p className="font-semibold">{t("different.percent.why", { percent })}</p>
      <p className="mt-1">{t("different.percent.because", { done, required })}</p>
      <ul className="mt-1 list-disc pl-5 text-muted">
        {rows
          .filter((row) => row.done < row.required)
          .map((row) => (
            <li key={row.key}>
              {t("different.percent.missing", {
                title: row.title,
                count: row.required - row.done,
              })}
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

/** The ring before a change is filled where something was done. */
const dotClass =
  "relative py-1.5 pl-5 before:-left-1.5 before:absolute before:top-3 before:size-2.5 before:rounded-full before:border-2";

function HistoryExample({ t }: { t: LandingTranslator }) {
  return (
    <ol className="ml-1.5 border-line border-l-2 text-sm">
      {exampleChanges.map(({ key, done }) => (
        <li
          key={key}
          className={`${dotClass} ${done ? "before:border-pandan before:bg-pandan" : "before:border-edge before:bg-surface"}`}
        >
          {t(`different.history.${key}`)}
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
