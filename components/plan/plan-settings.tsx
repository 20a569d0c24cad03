import { addDays } from "@/lib/domain/calendar";
import type { Preference } from "@/lib/domain/path";
import { formatDay, formatNumber, formatTitles } from "@/lib/format";
import type { FormField } from "./form-fields";
import type { PlanActions, PlanContext } from "./plan-context";
import { StatefulForm, type StatefulFormMessages } from "./stateful-form";

type Props = { context: PlanContext; actions: PlanActions; messages: StatefulFormMessages };

/** The form of the plan itself, with what a specialisation changes. */
export function PlanSettings({ context, actions, messages }: Props) {
  const { view, t, locale } = context;
  const { plan, emphasised } = view;
  const items = formatTitles(
    emphasised.map(({ title }) => title[locale]),
    locale,
  );
  return (
    <>
      <StatefulForm
        // A new form after each one that was saved.
        key={plan.version}
        action={actions.save}
        fields={planFields(context)}
        hidden={{ version: String(plan.version) }}
        messages={messages}
        locale={locale}
      />
      <p className="mt-4 text-muted text-sm">
        {emphasised.length === 0 ? t("form.oursNone") : t("form.ours", { items })}
      </p>
    </>
  );
}

/** Any Monday, from which the names of weekdays are formatted. */
const monday = "2024-01-01";

function planFields({ view, t, locale }: PlanContext): FormField[] {
  const { plan, preferences } = view;
  const choice = (
    name: "specialisation" | "level" | "industry",
    list: readonly Preference[],
  ): FormField => ({
    ...{ kind: "select", name, label: t(`form.${name}`), initial: plan[name] ?? "" },
    groups: [
      {
        options: [
          { value: "", label: t("form.none") },
          ...list.map(({ key, title }) => ({ value: key, label: title[locale] })),
        ],
      },
    ],
  });
  return [
    {
      kind: "number",
      name: "hoursPerWeek",
      label: t("form.hoursPerWeek"),
      hint: t("form.hoursHint"),
      initial: formatNumber(plan.hoursPerWeek, locale),
    },
    { kind: "date", name: "startsOn", label: t("form.startsOn"), initial: plan.startsOn },
    {
      kind: "date",
      name: "targetOn",
      label: t("form.targetOn"),
      hint: t("form.targetHint"),
      initial: plan.targetOn ?? "",
    },
    choice("specialisation", preferences.specialisations),
    choice("level", preferences.levels),
    choice("industry", preferences.industries),
    {
      ...{ kind: "days", name: "restDays", label: t("form.restDays"), hint: t("form.restHint") },
      initial: plan.restDays.join(" "),
      options: [1, 2, 3, 4, 5, 6, 7].map((day) => ({
        value: String(day),
        label: formatDay(addDays(monday, day - 1), locale, "weekday"),
      })),
    },
  ];
}
