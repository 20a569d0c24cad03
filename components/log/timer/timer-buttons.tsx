import { Square, Timer as TimerIcon } from "lucide";
import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-action";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";

export type TimerActions = {
  readonly start: FormAction;
  readonly stop: FormAction;
  readonly discard: FormAction;
};

type Props = {
  actions: TimerActions;
  /** The page, which then says what came of it. */
  returnTo: string;
  locale: Locale;
};

/** Stops the timer that the page shows, and logs its session or discards it. */
export function StopTimer({ version, actions, returnTo, locale }: Props & { version: number }) {
  const t = useTranslations("log.timer");
  return (
    <form action={actions.stop} className="flex flex-wrap gap-3">
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" variant="primary">
        <Icon icon={Square} className="size-4" />
        {t("stop")}
      </Button>
      <Button type="submit" formAction={actions.discard}>
        {t("discard")}
      </Button>
    </form>
  );
}

/** Starts it for an item; one that runs for another is logged first. */
export function StartTimer({
  item,
  label,
  running,
  actions,
  returnTo,
  locale,
}: Props & {
  item: string;
  /** Of the button of an item. */
  label: string;
  /** The version of the timer that runs. */
  running?: number | undefined;
}) {
  const t = useTranslations("log.timer");
  return (
    <form action={actions.start}>
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      <input type="hidden" name="item" value={item} />
      {running !== undefined && <input type="hidden" name="running" value={running} />}
      <Button type="submit" aria-label={running === undefined ? label : undefined}>
        <Icon icon={TimerIcon} className="size-4" />
        {t(running === undefined ? "start" : "switch")}
      </Button>
    </form>
  );
}
