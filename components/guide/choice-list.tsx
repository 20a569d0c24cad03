import type { GuideBodyView } from "@/lib/domain/guide";
import { GuideLinks } from "./guide-links";
import type { GuideTranslator } from "./guide-translator";

const layouts = {
  columns: {
    list: "grid grid-cols-1 gap-4 sm:grid-cols-3",
    entry: "grid grid-cols-1 content-between gap-4 rounded-card border border-line bg-surface p-5",
  },
  rows: {
    list: "divide-y divide-line rounded-card border border-line bg-surface",
    entry:
      "grid grid-cols-1 items-center gap-3 px-5 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:gap-6 sm:px-6",
  },
} as const;

export function ChoiceList({
  body,
  columns,
  t,
}: {
  body: GuideBodyView<"choices">;
  columns: boolean;
  t: GuideTranslator;
}) {
  const layout = columns ? layouts.columns : layouts.rows;
  return (
    <ul className={layout.list}>
      {body.choices.map((choice) => (
        <li key={choice.key} className={layout.entry}>
          <div className="grid grid-cols-1 content-start gap-1">
            <h3 className="text-lg">{choice.title}</h3>
            <p>{choice.description}</p>
          </div>
          <GuideLinks links={body.related[choice.key] ?? []} t={t} />
        </li>
      ))}
    </ul>
  );
}
