import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { NextUp } from "@/lib/domain/next-up";
import { type States, stateOf } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import { paths } from "@/lib/paths";

export function NextUpList({
  next,
  states,
  today,
  locale,
  currentStep,
}: {
  next: readonly NextUp[];
  states: States;
  today: string;
  locale: Locale;
  /** On a step's page, items of another step name that step. */
  currentStep?: string;
}) {
  const t = useTranslations("path.next");
  if (next.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <ul className="divide-y divide-line">
      {next.map(({ item, step, group, reason }) => {
        const started = stateOf(states, item.key).startedOn;
        const reasonText = t(reason, {
          date: started ? formatCompactDay(started, locale, today) : "",
          group: group.group.title[locale],
          missing: group.missing,
        });
        return (
          <li key={item.key}>
            <a
              href={paths.item(locale, step.step.key, item.key)}
              className="group -mx-2 block rounded-control px-2 py-3 hover:bg-sunken"
            >
              <span className="block font-semibold group-hover:underline group-hover:underline-offset-4">
                {item.title[locale]}
              </span>
              <span className="block text-muted text-sm">
                {currentStep !== undefined && currentStep !== step.step.key
                  ? `${reasonText} · ${t("in", { number: step.step.number })}`
                  : reasonText}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
