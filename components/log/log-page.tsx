import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { LogKind } from "@/lib/domain/log-entry";
import { formatDay } from "@/lib/format";
import type { LogView } from "@/lib/loaders/log";
import { paths } from "@/lib/paths";
import { durationText } from "./duration-text";
import { LogForm } from "./log-form";
import { logFormValuesOf, useItemOptions } from "./log-form-values";
import { AddLinks, KindLinks, LogPagination } from "./log-links";
import { LogNotice } from "./log-notice";
import { LogUntil } from "./log-until";
import { LogWeeks } from "./log-weeks";
import type { TimerActions } from "./timer/timer-buttons";
import { TimerCard } from "./timer/timer-card";
import { useLogFormMessages } from "./use-log-form-messages";

type Props = {
  view: LogView;
  /** The form that is open. */
  add: LogKind | undefined;
  notice: string | undefined;
  actions: TimerActions & { readonly save: StatefulFormAction };
  locale: Locale;
};

/** What a learner did and when: by weeks, with the timer and the forms that add. */
export function LogPage({ view, add, notice, actions, locale }: Props) {
  const t = useTranslations("log");
  const { of, kind, page, until, weeks, minutesThisWeek, places, today } = view;
  const item = of?.item.key;
  const headline =
    minutesThisWeek > 0
      ? t("headline", { duration: durationText(minutesThisWeek, t, locale) })
      : t("headlineNone");
  return (
    <div className="mx-auto w-full max-w-3xl break-words py-8 [word-spacing:0.06em] sm:py-12">
      <LogNotice name={notice} />
      <header className="mb-6">
        <h1 className="text-3xl sm:text-4xl">
          {of ? t("headlineOf", { title: of.item.title[locale] }) : headline}
        </h1>
        <p className="mt-3 text-muted">
          {t("lead")} {t("private")}
        </p>
      </header>
      <div className="grid grid-cols-1 gap-6 print:hidden">
        <TimerCard
          view={view}
          actions={actions}
          returnTo={paths.log(locale, { kind, item, until, page: page > 1 ? page : undefined })}
          locale={locale}
        />
        <AddLinks item={item} locale={locale} />
        {add && <AddCard kind={add} view={view} save={actions.save} locale={locale} />}
      </div>
      <KindLinks view={view} locale={locale} />
      {weeks.length > 0 ? (
        <LogWeeks
          weeks={weeks}
          hasSums={kind === undefined || kind === "study"}
          {...{ places, today, locale }}
        />
      ) : (
        <p className="mt-6 rounded-card border border-line bg-surface p-6 shadow-card">
          {until
            ? t("until.empty", { date: formatDay(until, locale, "long") })
            : t(`empty.${kind ?? "all"}`)}
        </p>
      )}
      <LogPagination view={view} locale={locale} />
      <LogUntil view={view} locale={locale} />
    </div>
  );
}

function AddCard({
  kind,
  view: { of, steps, companies, today },
  save,
  locale,
}: {
  kind: LogKind;
  view: LogView;
  save: StatefulFormAction;
  locale: Locale;
}) {
  const t = useTranslations("log.add");
  const items = useItemOptions(steps, kind, locale);
  return (
    <Card aria-labelledby="add-title" id="add" className="scroll-mt-6">
      <h2 id="add-title" className="mb-5 text-xl">
        {t(kind)}
      </h2>
      <LogForm
        // Another kind is another form.
        key={kind}
        kind={kind}
        id={randomUUID()}
        version={0}
        nextId={randomUUID()}
        initial={logFormValuesOf({ on: today, item: of?.item.key ?? null })}
        items={items}
        companies={companies}
        action={save}
        storedHref={paths.log(locale)}
        cancelHref={paths.log(locale)}
        messages={useLogFormMessages(locale)}
        locale={locale}
      />
    </Card>
  );
}
