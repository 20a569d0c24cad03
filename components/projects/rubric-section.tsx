import { Check } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { RubricDuty } from "@/lib/domain/project-rubric";
import type { ProjectView } from "@/lib/loaders/project";
import { EditSection, type SectionActions } from "./sections/edit-section";

type Props = { view: ProjectView; actions: SectionActions; locale: Locale; returnTo: string };

/** The twelve points in four duties. On a phone the duties fold, and their marks stay visible. */
export function RubricSection(props: Props) {
  const { view, locale } = props;
  const t = useTranslations("project.rubric");
  const { duties, isRemoved } = view;
  const sum = (count: (duty: RubricDuty) => number) =>
    duties.reduce((total, duty) => total + count(duty), 0);
  const counts = { earned: sum(({ earned }) => earned), all: sum(({ points }) => points.length) };
  return (
    <section aria-labelledby="rubric" className={isRemoved ? "" : "mt-12"}>
      {!isRemoved && (
        <>
          <div className="mb-3 flex flex-wrap items-baseline gap-x-4 px-1">
            <h2 id="rubric" className="scroll-mt-6 text-xl">
              {t("title", counts)}
            </h2>
            <p className="text-muted text-sm">{t("aside")}</p>
          </div>
          <div className="grid grid-cols-1 divide-y divide-line rounded-card border border-line bg-surface shadow-card md:grid-cols-4 md:divide-x md:divide-y-0">
            {duties.map((duty) => (
              <Duty key={duty.group.key} duty={duty} locale={locale} />
            ))}
          </div>
        </>
      )}
      <EditSection name="rubric" isEmpty={counts.earned === 0} {...props} />
    </section>
  );
}

function Duty({ duty: { group, points, earned }, locale }: { duty: RubricDuty; locale: Locale }) {
  const t = useTranslations("project.rubric");
  const title = group.title[locale];
  const count = t("count", { earned, all: points.length });
  const marks = (
    <span className="flex items-center gap-2 text-muted text-sm">
      <span aria-hidden="true" className="flex gap-1">
        {points.map(({ item }, index) => (
          <span
            key={item.key}
            className={`h-1.5 w-5 rounded-full print:[print-color-adjust:exact] ${index < earned ? "bg-pandan forced-colors:bg-[CanvasText]" : "border border-edge"}`}
          />
        ))}
      </span>
      <span>{count}</span>
    </span>
  );
  const list = <Points points={points} locale={locale} />;
  return (
    <div className="min-w-0 p-5">
      <details className="unfolds-in-print md:hidden">
        <summary className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <span className="max-w-full font-semibold">{title}</span>
          {marks}
        </summary>
        {list}
      </details>
      <div className="max-md:hidden">
        <h3 className="min-h-[2lh] text-base">{title}</h3>
        <p className="mt-2">{marks}</p>
        {list}
      </div>
    </div>
  );
}

function Points({ points, locale }: { points: RubricDuty["points"]; locale: Locale }) {
  const t = useTranslations("project.rubric");
  return (
    <ul className="mt-3 space-y-3">
      {points.map(({ item, where }) => (
        <li key={item.key} className="flex gap-3">
          <span
            role="img"
            aria-label={t(where === null ? "open" : "earned")}
            className={`mt-0.5 grid size-5 shrink-0 place-content-center rounded-[6px] border-2 print:[print-color-adjust:exact] ${where === null ? "border-edge" : "border-pandan bg-pandan text-on-pandan"}`}
          >
            {where !== null && <Icon icon={Check} className="size-3.5" />}
          </span>
          <span className="min-w-0 text-sm">
            <span className={where === null ? "text-muted" : ""}>{item.title[locale]}</span>
            {where !== null && <span className="block text-muted">{where}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
