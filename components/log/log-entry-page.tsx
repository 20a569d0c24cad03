import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { FormAction, StatefulFormAction } from "@/components/forms/form-action";
import { ConfirmedRemoval } from "@/components/forms/records/confirmed-removal";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { logContentOf } from "@/lib/domain/log-data";
import type { LogEntry } from "@/lib/domain/log-entry";
import { formatDay } from "@/lib/format";
import type { LogEntryView } from "@/lib/loaders/log";
import { paths } from "@/lib/paths";
import { durationText } from "./duration-text";
import { LogForm } from "./log-form";
import { logFormValuesOf, useItemOptions } from "./log-form-values";
import { LogNotice } from "./log-notice";
import { useLogFormMessages } from "./use-log-form-messages";

type Props = {
  view: LogEntryView;
  notice: string | undefined;
  /** By the last form. */
  savedVersion: number | undefined;
  actions: { readonly save: StatefulFormAction; readonly remove: FormAction };
  locale: Locale;
};

/** One entry of the log, to change and to remove it. */
export function LogEntryPage({ view, notice, savedVersion, actions, locale }: Props) {
  const t = useTranslations("log");
  const { entry } = view;
  return (
    <div className="mx-auto w-full max-w-2xl break-words py-8 [word-spacing:0.06em] sm:py-12">
      <LogNotice name={entry ? notice : undefined} />
      <p className="text-muted">
        <a href={paths.log(locale)} className="inline-block py-1 underline">
          {t("all")}
        </a>
      </p>
      {entry ? (
        <>
          <EntryHeader entry={entry} view={view} locale={locale} />
          <Card className="mt-8" aria-labelledby="edit">
            <h2 id="edit" className="mb-5 text-xl">
              {t("entry.edit")}
            </h2>
            <EntryForm
              // A new form after each one that was saved.
              key={savedVersion}
              entry={entry}
              view={view}
              save={actions.save}
              locale={locale}
            />
          </Card>
          <ConfirmedRemoval
            field="entry"
            id={entry.id}
            version={entry.version}
            remove={actions.remove}
            returnTo={paths.logEntry(locale, entry.id)}
            locale={locale}
            messages={{
              open: t("remove.open"),
              lead: t("remove.lead"),
              submit: t("remove.submit"),
            }}
          />
        </>
      ) : (
        <>
          <h1 className="mt-1 text-3xl">{t("entry.goneTitle")}</h1>
          <p className="mt-3 text-muted">{t("entry.goneLead")}</p>
        </>
      )}
    </div>
  );
}

type EntryProps = { entry: LogEntry; view: LogEntryView; locale: Locale };

function EntryHeader({ entry, view: { places }, locale }: EntryProps) {
  const t = useTranslations("log");
  const { kind, on, minutes } = entry;
  const place = places.get(entry.item ?? "");
  const item = place?.item.title[locale];
  return (
    <header>
      <h1 className="mt-1 mb-2 text-3xl">
        {entry.title ?? entry.company ?? item ?? t("row.noItem")}
      </h1>
      <p className="text-muted">
        {t("row.of", { kind: t(`entry.${kind}`), day: formatDay(on, locale, "full") })}
        {minutes !== null && ` · ${durationText(minutes, t, locale)}`}
        {place && (
          <>
            {" · "}
            <a
              href={paths.item(locale, place.step.key, place.item.key)}
              className="inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink"
            >
              {item}
            </a>
          </>
        )}
      </p>
    </header>
  );
}

function EntryForm({
  entry,
  view: { steps, companies },
  save,
  locale,
}: EntryProps & { save: StatefulFormAction }) {
  return (
    <LogForm
      kind={entry.kind}
      id={entry.id}
      version={entry.version}
      nextId={randomUUID()}
      initial={logFormValuesOf(logContentOf(entry))}
      items={useItemOptions(steps, entry.kind, locale)}
      companies={companies}
      action={save}
      storedHref={paths.logEntry(locale, entry.id)}
      cancelHref={paths.log(locale)}
      messages={useLogFormMessages(locale)}
      locale={locale}
    />
  );
}
