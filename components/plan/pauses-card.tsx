import { randomUUID } from "node:crypto";
import { X } from "lucide";
import type { FormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import { daysFrom, type Pause } from "@/lib/domain/pause";
import { paths } from "@/lib/paths";
import type { FormField } from "./form-fields";
import { PauseSign } from "./pause-sign";
import { type PlanActions, type PlanContext, spanText } from "./plan-context";
import { StatefulForm, type StatefulFormMessages } from "./stateful-form";

type Props = { context: PlanContext; actions: PlanActions; messages: StatefulFormMessages };

/** The pauses that are to come, those that have passed, and a form for another one. */
export function PausesCard({ context, actions, messages }: Props) {
  const { view, t, locale } = context;
  const { plan, today, on } = view;
  const ahead = plan.pauses.filter(({ to }) => to >= today);
  const past = plan.pauses.filter(({ to }) => to < today).reverse();
  const listOf = (pauses: readonly Pause[]) => (
    <PauseList pauses={pauses} context={context} remove={on === undefined && actions.removePause} />
  );
  return (
    <Card aria-labelledby="pauses">
      <h2 id="pauses" className="mb-1 text-lg">
        {t("pauses.title")}
      </h2>
      <p className="text-muted text-sm">{t("pauses.lead")}</p>
      {plan.pauses.length === 0 && <p className="mt-3">{t("pauses.empty")}</p>}
      {listOf(ahead)}
      {past.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-muted underline underline-offset-4">
            {t("pauses.past", { count: past.length })}
          </summary>
          {listOf(past)}
        </details>
      )}
      {on === undefined && (
        <StatefulForm
          // A new form after each pause that was saved.
          key={plan.version}
          action={actions.addPause}
          fields={pauseFields(context)}
          hidden={{ pause: randomUUID() }}
          messages={messages}
          summary={t("pauses.add")}
          locale={locale}
        />
      )}
    </Card>
  );
}

function pauseFields({ t }: PlanContext): FormField[] {
  return [
    { kind: "date", name: "from", label: t("pauses.from"), initial: "" },
    { kind: "date", name: "to", label: t("pauses.to"), initial: "" },
    {
      ...{ kind: "text", name: "reason", label: t("pauses.reason"), initial: "" },
      hint: t("pauses.reasonHint"),
    },
  ];
}

function PauseList({
  pauses,
  context: { view, t, locale },
  remove,
}: {
  pauses: readonly Pause[];
  context: PlanContext;
  remove: FormAction | false;
}) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {pauses.map(({ id, from, to, reason }) => {
        const name = reason ?? t("pauses.unnamed");
        const days = spanText(from, to, locale, view.today);
        const count = t("pauses.days", { count: daysFrom(from, to).length });
        const coversStart = from <= view.plan.startsOn && view.plan.startsOn <= to;
        return (
          <li key={id} className="flex items-start gap-3 py-2.5">
            <span className="pt-1">
              <PauseSign />
            </span>
            <div className="min-w-0 flex-1 break-words">
              <p className="font-semibold">{name}</p>
              <p className="text-muted text-sm">
                {days} · {count}
              </p>
              {coversStart && <p className="text-sm">{t("pauses.overStart")}</p>}
            </div>
            {remove && (
              <form action={remove}>
                <HiddenFormFields locale={locale} returnTo={paths.plan(locale)} />
                <input type="hidden" name="pause" value={id} />
                <button
                  type="submit"
                  aria-label={t("pauses.remove", { name, days })}
                  className="grid size-11 place-content-center rounded-control text-muted hover:bg-sunken hover:text-ink"
                >
                  <Icon icon={X} className="size-5" />
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
