import { useTranslations } from "next-intl";
import type { GroupProgress, PathProgress, StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/** Explains the percentage by linking every item that is missing. */
export function ProgressExplanation({
  progress,
  locale,
}: {
  progress: PathProgress;
  locale: Locale;
}) {
  const t = useTranslations("path.why");
  const { done, required } = progress;
  return (
    <>
      <p className="text-muted">{t("rule", { done, required })}</p>
      {done === required ? (
        <p className="mt-3">{t("complete", { required })}</p>
      ) : (
        <>
          <h3 className="mt-5 mb-1 text-base">{t("missing")}</h3>
          <ul className="divide-y divide-line">
            {progress.steps
              .filter((step) => step.done < step.required)
              .map((step) => (
                <MissingInStep key={step.step.key} progress={step} locale={locale} />
              ))}
          </ul>
        </>
      )}
    </>
  );
}

function MissingInStep({ progress, locale }: { progress: StepProgress; locale: Locale }) {
  const t = useTranslations("common");
  const { step, done, required } = progress;
  return (
    <li className="py-3">
      <p className="flex justify-between gap-4">
        <span className="font-semibold">
          {step.number}. {step.title[locale]}
        </span>
        <span className="shrink-0 text-muted">{t("count", { done, required })}</span>
      </p>
      {progress.groups
        .filter((group) => group.missing > 0)
        .map((group) => (
          <MissingInGroup key={group.group.key} step={step.key} progress={group} locale={locale} />
        ))}
    </li>
  );
}

function MissingInGroup({
  step,
  progress,
  locale,
}: {
  step: string;
  progress: GroupProgress;
  locale: Locale;
}) {
  const t = useTranslations("path.why");
  const { group, missing, candidates } = progress;
  const hasAlternatives = missing < candidates.length;
  return (
    <p className="mt-1 text-sm">
      <span className="text-muted">
        {`${group.title[locale]}${hasAlternatives ? `, ${t("pick", { missing })}` : ":"} `}
      </span>
      {candidates.map((item, index) => (
        <span key={item.key} className="mr-1 inline-block">
          <a
            href={paths.item(locale, step, item.key)}
            className="inline-block py-1 underline decoration-edge underline-offset-4 hover:decoration-ink"
          >
            {item.title[locale]}
          </a>
          {index < candidates.length - 1 && <span>,</span>}
        </span>
      ))}
    </p>
  );
}
