import type { GroupProgress, PathProgress, StepProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { progressSumOf } from "@/lib/domain/progress-sum";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "./details/path-translator";

type Context = {
  /** Without links. */
  isPast: boolean | undefined;
  t: PathTranslator;
  locale: Locale;
};

/** Explains the percentage by linking every item that is missing. */
export function ProgressExplanation({
  progress,
  ...context
}: Context & { progress: PathProgress }) {
  const { t } = context;
  const { done, required } = progress;
  return (
    <>
      <p className="text-muted">{t("why.rule", { done, required })}</p>
      <ProgressSum progress={progress} t={t} />
      {done === required ? (
        <p className="mt-3">{t("why.complete", { required })}</p>
      ) : (
        <>
          <h3 className="mt-5 mb-1 text-base">{t("why.missing")}</h3>
          <ul className="divide-y divide-line">
            {progress.steps
              .filter((step) => step.done < step.required)
              .map((step) => (
                <MissingInStep key={step.step.key} progress={step} {...context} />
              ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The percentage as one would add it up by hand. */
function ProgressSum({ progress, t }: { progress: PathProgress; t: PathTranslator }) {
  const { done, required, percent } = progress;
  const sum = progressSumOf(progress);
  return (
    <p data-sum="" className="mt-3 tabular-nums">
      {t("why.sum", { parts: sum.required.join(" + "), required })}{" "}
      {t("why.sumDone", { parts: sum.done.join(" + "), done })}{" "}
      <b className="whitespace-nowrap">
        {t("why.quotient", { done, required, percent, sign: sum.isExact ? "=" : "≈" })}
      </b>
    </p>
  );
}

function MissingInStep({ progress, ...context }: Context & { progress: StepProgress }) {
  const { t, locale } = context;
  const { step, done, required } = progress;
  return (
    <li className="py-3">
      <p className="flex justify-between gap-4">
        <b className="font-semibold">
          {step.number}. {step.title[locale]}
        </b>
        <span className="shrink-0 text-muted">{t("required", { done, required })}</span>
      </p>
      {progress.groups
        .filter((group) => group.missing > 0)
        .map((group) => (
          <MissingInGroup key={group.group.key} step={step.key} progress={group} {...context} />
        ))}
    </li>
  );
}

function MissingInGroup({
  step,
  progress: { group, missing, candidates },
  isPast,
  t,
  locale,
}: Context & { step: string; progress: GroupProgress }) {
  const hasAlternatives = missing < candidates.length;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm [&>*]:py-1 [&>a]:underline [&>a]:decoration-edge [&>a]:underline-offset-4">
      <span className="text-muted">
        {`${group.title[locale]}${hasAlternatives ? `, ${t("why.pick", { missing })}` : ":"}`}
      </span>
      {candidates.map(({ key, title }) =>
        isPast ? (
          <span key={key}>{title[locale]}</span>
        ) : (
          <a key={key} href={paths.item(locale, step, key)}>
            {title[locale]}
          </a>
        ),
      )}
    </p>
  );
}
