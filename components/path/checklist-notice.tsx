import { useTranslations } from "next-intl";
import { TellTabs } from "@/components/shell/follow-progress";
import { Button, buttonClass } from "@/components/ui/button";
import { FormContext } from "@/components/ui/form-context";
import type { Choice } from "@/lib/domain/choice";
import type { Locale } from "@/lib/domain/path";
import { withQuery } from "@/lib/paths";

export type ChecklistActions = {
  readonly save: (form: FormData) => Promise<void>;
  readonly undo: (form: FormData) => Promise<void>;
};

/** What an earlier form came to, as the address says. */
export type ChecklistQuery = {
  readonly saved?: string | undefined;
  readonly stale?: string | undefined;
  readonly undone?: string | undefined;
  readonly kept?: string | undefined;
};

/** The same, with what it leaves to choose. */
export type ChecklistNotice = ChecklistQuery & { readonly choices: readonly Choice[] };

type Place = {
  locale: Locale;
  /** The address to come back to. */
  here: string;
};

export function Notice({
  actions,
  notice,
  ...place
}: Place & { actions: ChecklistActions; notice: ChecklistNotice }) {
  const t = useTranslations("path.form");
  const batch = notice.saved ?? notice.stale;
  const text = textOf(notice);
  if (text === null && notice.choices.length === 0) return null;
  return (
    <div className="mb-6 divide-y divide-line rounded-card bg-pandan-soft px-5">
      <TellTabs key={batch ?? text} />
      {text && (
        <form
          action={actions.undo}
          className="flex flex-wrap items-center justify-between gap-3 py-3"
        >
          <p role="status">{t(text)}</p>
          {(text === "saved" || text === "stale") && batch !== "nothing" && (
            <>
              <FormContext {...place} />
              <input type="hidden" name="undone" value={batch} />
              <Button type="submit">{t("undo")}</Button>
            </>
          )}
        </form>
      )}
      {notice.choices.length > 0 && (
        <ul className="divide-y divide-line">
          {notice.choices.map((choice) => (
            <ChoiceForm
              key={choice.item.key}
              choice={choice}
              save={actions.save}
              locale={place.locale}
              here={withQuery(place.here, { wanted: wishesBut(choice, notice.choices) })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The choices that are left when this one is made, as the address says them. */
function wishesBut(made: Choice, choices: readonly Choice[]): string[] {
  return choices
    .filter((choice) => choice !== made)
    .map(({ item, wanted }) => `${item.key}:${wanted}`);
}

/** An item that had changed elsewhere, in both its states: leave it, or ask once more for what was wanted. */
function ChoiceForm({
  choice: { item, now, wanted },
  save,
  ...place
}: Place & { choice: Choice; save: ChecklistActions["save"] }) {
  const t = useTranslations("path.item");
  const state = useTranslations("common.state");
  const title = item.title[place.locale];
  const words = { now: state(now.status), wanted: state(wanted) };
  const unseen = <span className="sr-only"> · {title}</span>;
  return (
    <li>
      <form action={save} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
        <FormContext {...place} />
        <input type="hidden" name="shown" value={`${item.key}:${now.status}:${now.version}`} />
        <input type="hidden" name="set" value={`${item.key}:${wanted}`} />
        <p className="grow basis-72">
          <strong>{title}</strong>
          <span className="block text-sm">{t("choose", words)}</span>
        </p>
        <span className="flex flex-wrap gap-2">
          <a href={place.here} className={buttonClass()}>
            {t("keep", words)}
            {unseen}
          </a>
          <Button type="submit">
            {t("insist", words)}
            {unseen}
          </Button>
        </span>
      </form>
    </li>
  );
}

function textOf({ saved, stale, undone, kept }: ChecklistQuery) {
  if (undone) return "undone";
  if (kept) return "kept";
  if (stale) return "stale";
  if (saved) return saved === "nothing" ? "nothing" : "saved";
  return null;
}
