import type { Locale } from "@/lib/domain/locale";
import type { Dataset, ProjectOutline } from "@/lib/domain/project-outline";
import type { ItemTranslator } from "./item-translator";
import { ResourceLink } from "./resources/resource-link";

type Context = { t: ItemTranslator; locale: Locale };

export function Outline({ outline, ...context }: Context & { outline: ProjectOutline }) {
  const { t, locale } = context;
  const [proposed, ...others] = outline.datasets;
  return (
    <section aria-labelledby="outline" className="min-w-0">
      <h2 id="outline" className="mb-3 px-1 text-xl">
        {t("outline.title")}
      </h2>
      <div className="rounded-card border border-line bg-surface px-5 py-5 shadow-card sm:px-7">
        <h3>{t("outline.dataset")}</h3>
        <DatasetFacts dataset={proposed} {...context} />
        {others.length > 0 && (
          <details className="unfolds-in-print mt-2">
            <summary className="min-h-11 list-none py-2.5 underline decoration-edge underline-offset-4">
              {t("outline.others", { count: others.length })}
            </summary>
            {others.map((dataset) => (
              <DatasetFacts key={dataset.url} dataset={dataset} {...context} />
            ))}
          </details>
        )}
        <h3 className="mt-5">{t("outline.steps")}</h3>
        <ol className="mt-2 list-decimal space-y-2 pl-6 marker:font-semibold marker:text-muted">
          {outline.steps.map((step) => (
            <li key={step.id}>{step[locale]}</li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function DatasetFacts({
  dataset: { name, url, about, licence, size, watchOut },
  t,
  locale,
}: Context & { dataset: Dataset }) {
  const facts = [
    [t("outline.size"), size],
    [t("outline.licence"), licence],
    [t("outline.watchOut"), watchOut],
  ] as const;
  return (
    <div className="mt-2">
      <ResourceLink href={url} title={name} newTab={t("where.newTab")} />
      <p>{about[locale]}</p>
      <dl className="mt-1 space-y-1 text-muted text-sm">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt className="inline font-semibold text-ink">{label}:</dt>{" "}
                <dd className="inline">{text[locale]}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  );
}
