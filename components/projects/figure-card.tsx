import { Check, GitBranch, Play } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectResult } from "@/lib/domain/project";
import { barsOf, figureIn } from "@/lib/domain/project-figure";
import { formatInstant } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";
import { EditSection, type SectionActions } from "./section/section-forms";

type Props = { view: ProjectView; actions: SectionActions; locale: Locale; returnTo: string };

/** The figure, large only beside its baseline and its n, and the links with the day they were checked. */
export function FigureCard(props: Props) {
  const { view, locale } = props;
  const t = useTranslations("project");
  const { result, finishedOn } = view.project;
  const hasLinks = view.project.answers.size > 0;
  return (
    <Card aria-labelledby="result" className={view.isRemoved ? "empty:hidden" : ""}>
      {!view.isRemoved && (
        <>
          <h2 id="result" className="text-muted">
            {result?.metric || t("figure.title")}
          </h2>
          {result?.value ? <Figure result={result} /> : <p className="mt-2">{t("figure.none")}</p>}
          {result?.value && !finishedOn && (
            <p className="mt-2 text-muted text-sm">{t("figure.interim")}</p>
          )}
        </>
      )}
      <EditSection name="result" isEmpty={!result} {...props} />
      {hasLinks && <Links view={view} locale={locale} />}
      <EditSection name="links" isEmpty={!hasLinks} {...props} />
    </Card>
  );
}

function Figure({ result }: { result: ProjectResult }) {
  const t = useTranslations("project.figure");
  const { value, baseline, sample, measured } = result;
  const bars = barsOf(result);
  const isLarge = value.length <= 12 && sample !== "";
  const named = figureIn(baseline)?.words;
  return (
    <>
      <p className={isLarge ? "font-bold text-5xl leading-tight" : "mt-1 font-semibold text-lg"}>
        {value}
      </p>
      {bars && (
        <Bar
          label={t("own")}
          figure={figureIn(value)?.shown ?? value}
          share={bars.value}
          isFilled
        />
      )}
      {bars ? (
        <Bar
          label={named ? t("baselineNamed", { name: named }) : t("baseline")}
          figure={figureIn(baseline)?.shown ?? baseline}
          share={bars.baseline}
        />
      ) : (
        <p className="mt-1">{t("baselineNamed", { name: baseline })}</p>
      )}
      <p className="mt-3 whitespace-pre-line text-muted text-sm">
        {sample ? t("sample", { sample }) : t("noSample")}
        {measured && `. ${measured}`}
      </p>
    </>
  );
}

function Bar({
  label,
  figure,
  share,
  isFilled = false,
}: {
  label: string;
  figure: string;
  share: number;
  isFilled?: boolean;
}) {
  return (
    <div className="mt-3">
      <p className="flex items-baseline justify-between gap-4 text-sm">
        <span className="min-w-0">{label}</span>
        <span className={isFilled ? "font-semibold" : "text-muted"}>{figure}</span>
      </p>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-2.5 w-full"
      >
        <rect width="100" height="4" className="fill-sunken" />
        <rect
          width={Math.max(1, share * 100)}
          height="4"
          vectorEffect="non-scaling-stroke"
          className={isFilled ? "fill-pandan" : "fill-sunken stroke-edge"}
        />
      </svg>
    </div>
  );
}

function Links({ view, locale }: { view: ProjectView; locale: Locale }) {
  const t = useTranslations("project.figure");
  const { repository, demo } = view.project;
  const links = [
    { url: demo, name: t("demo"), icon: Play, isMain: true },
    { url: repository, name: t("repository"), icon: GitBranch, isMain: demo === null },
  ];
  const dayOf = (at: Date) =>
    formatInstant(at, locale, "medium", view.learnerProgress.learner.timeZone);
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-3">
        {links.map(
          ({ url, name, icon, isMain }) =>
            url && (
              <a
                key={name}
                href={url}
                target="_blank"
                rel="noopener nofollow"
                className={`grow ${buttonClass(isMain ? "primary" : "secondary")}`}
              >
                <Icon icon={icon} className="size-5" />
                {name}
                <span className="sr-only"> ({t("newTab")})</span>
              </a>
            ),
        )}
      </p>
      <ul className="mt-2 text-muted text-sm">
        {links.map(({ url, name }) => {
          const { checkedAt = null, lapsedAt = null } = view.project.answers.get(url ?? "") ?? {};
          if (!checkedAt) return null;
          return (
            <li key={name} className="flex items-center gap-2">
              {!lapsedAt && <Icon icon={Check} className="size-4 shrink-0 text-pandan" />}
              {lapsedAt
                ? t("failed", { link: name, date: dayOf(lapsedAt) })
                : t("checked", { link: name, date: dayOf(checkedAt) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
