import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { NextUp } from "@/lib/domain/next-up";
import { type States, stateOf } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "./details/path-translator";

type Props = {
  next: readonly NextUp[];
  states: States;
  today: string;
  locale: Locale;
  /** On a step's page, items of another step name that step. */
  currentStep?: string;
  /** On a past day nothing leads to what can be changed today. */
  isPast?: boolean;
};

export function NextUpList(props: Props) {
  return <NextUpRows {...props} t={useTranslations("path")} />;
}

export function NextUpRows({ t, ...props }: Props & { t: PathTranslator }) {
  const { next, isPast, locale } = props;
  if (next.length === 0) return <p className="text-muted">{t("next.empty")}</p>;
  return (
    <ul className="divide-y divide-line">
      {next.map((each) => {
        const { item, step } = each;
        const lines = (
          <>
            <b className="block font-semibold group-hover:underline group-hover:underline-offset-4">
              {item.title[locale]}
            </b>
            <span className="text-muted text-sm">{reasonText(each, { t, ...props })}</span>
          </>
        );
        return (
          <li key={item.key}>
            {isPast ? (
              <p className="py-3">{lines}</p>
            ) : (
              <a
                href={paths.item(locale, step.step.key, item.key)}
                className="group -mx-2 block rounded-control px-2 py-3 hover:bg-sunken"
              >
                {lines}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function reasonText(
  { item, step, group, reason }: NextUp,
  { t, states, today, currentStep, locale }: Props & { t: PathTranslator },
): string {
  const started = stateOf(states, item.key).startedOn;
  const text = t(`next.${reason}`, {
    date: started ? formatCompactDay(started, locale, today) : "",
    group: group.group.title[locale],
    missing: group.missing,
  });
  if (currentStep === undefined || currentStep === step.step.key) return text;
  return `${text} · ${t("next.in", { number: step.step.number })}`;
}
