import { Card } from "@/components/ui/card";
import { itemsOf } from "@/lib/domain/path";
import { formatNumber } from "@/lib/format";
import type { FormField } from "./form-fields";
import { hoursText, type PlanActions, type PlanContext } from "./plan-context";
import { StatefulForm, type StatefulFormMessages } from "./stateful-form";

type Props = {
  context: PlanContext;
  /** The item that the form begins with. */
  item: string | undefined;
  actions: PlanActions;
  messages: StatefulFormMessages;
};

/** The learner's own estimates of items. */
export function OwnHours({ context, item, actions, messages }: Props) {
  const { view, t, locale } = context;
  const { plan, pathSteps, on } = view;
  const own = itemsOf({ steps: pathSteps }).filter(({ key }) => plan.hours[key] !== undefined);
  return (
    <Card id="own-hours" aria-labelledby="own-hours-title">
      <h2 id="own-hours-title" className="mb-1 text-lg">
        {t("own.title")}
      </h2>
      <p className="text-muted text-sm">{t("own.lead")}</p>
      <p className="mt-3">{t("own.yours", { count: own.length })}</p>
      <ul className="list-disc pl-5">
        {own.map(({ key, title }) => (
          <li key={key}>
            {t("own.row", {
              title: title[locale],
              hours: formatNumber(plan.hours[key] ?? 0, locale),
              count: plan.hours[key] ?? 0,
            })}
          </li>
        ))}
      </ul>
      {on === undefined && (
        <StatefulForm
          key={plan.version}
          action={actions.saveOwnHours}
          fields={ownHoursFields(context, item)}
          hidden={{}}
          messages={messages}
          {...(item === undefined && { summary: t("own.change") })}
          locale={locale}
        />
      )}
    </Card>
  );
}

function ownHoursFields({ view, t, locale }: PlanContext, chosen: string | undefined): FormField[] {
  const { pathSteps, efforts, plan } = view;
  const groups = pathSteps.map((step) => ({
    label: step.title[locale],
    options: itemsOf({ steps: [step] }).map(({ key, title }) => {
      const [low = 0, high = 0] = efforts.get(key)?.range ?? [];
      const range = { low: hoursText(low, locale), high: hoursText(high, locale) };
      return { value: key, label: `${title[locale]} (${t("own.estimate", range)})` };
    }),
  }));
  const first = groups[0]?.options[0]?.value ?? "";
  const own = plan.hours[chosen ?? first];
  return [
    { kind: "select", name: "item", label: t("own.item"), initial: chosen ?? first, groups },
    {
      ...{ kind: "number", name: "hours", label: t("own.hours") },
      initial: own === undefined ? "" : String(own),
    },
  ];
}
