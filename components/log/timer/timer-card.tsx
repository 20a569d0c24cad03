import { Timer as TimerIcon } from "lucide";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldProps, selectClass } from "@/components/ui/field";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import { dayOf } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import type { LogView } from "@/lib/loaders/log";
import { ItemOptionGroups } from "../item-options";
import { useItemOptions } from "../log-form-values";
import { StopTimer, type TimerActions } from "./timer-buttons";

type Props = { view: LogView; actions: TimerActions; returnTo: string; locale: Locale };

/** Since when it runs: the time, with the date where that is not today. */
export function startText(
  startedAt: Date,
  { timeZone, today, locale }: { timeZone: string; today: string; locale: Locale },
): string {
  const isToday = dayOf(startedAt, timeZone) === today;
  return formatInstant(startedAt, locale, isToday ? "time" : "dateTime", timeZone);
}

/** A timer that runs, with its stop; or the form that starts it. */
export function TimerCard({ view, actions, returnTo, locale }: Props) {
  const t = useTranslations("log.timer");
  const { learner, today, timer, places } = view;
  const { startedAt, version } = timer;
  const title = places.get(timer.item ?? "")?.item.title[locale];
  const time = startedAt && startText(startedAt, { timeZone: learner.timeZone, today, locale });
  return (
    <Card id="timer" aria-labelledby="timer-title" className="scroll-mt-6">
      <h2 id="timer-title" className="text-xl">
        {t("title")}
      </h2>
      {time ? (
        <div className="mt-3 flex flex-wrap items-center justify-between gap-4 rounded-control bg-kunyit-soft p-4">
          <p className="min-w-0 break-words">
            {title ? t("runningOf", { title, time }) : t("running", { time })}
          </p>
          <StopTimer {...{ version, actions, returnTo, locale }} />
        </div>
      ) : (
        <StartForm {...{ view, actions, returnTo, locale }} />
      )}
      <p className="mt-3 text-muted text-sm">{t("hint")}</p>
    </Card>
  );
}

function StartForm({ view, actions, returnTo, locale }: Props) {
  const t = useTranslations("log");
  const steps = useItemOptions(view.steps, "study", locale);
  return (
    <form
      action={actions.start}
      className="mt-2 flex flex-wrap items-end gap-4 [&>div]:min-w-0 [&>div]:grow"
    >
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      <Field name="timer-item" label={t("timer.item")}>
        <select
          {...fieldProps("timer-item", {})}
          name="item"
          defaultValue={view.of?.item.key}
          className={selectClass}
        >
          <option value="">{t("form.noItem")}</option>
          <ItemOptionGroups items={steps} />
        </select>
      </Field>
      <Button type="submit" className="min-h-12">
        <Icon icon={TimerIcon} className="size-4" />
        {t("timer.start")}
      </Button>
    </form>
  );
}
