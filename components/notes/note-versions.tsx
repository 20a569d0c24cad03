import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { firstLineOf, type Note } from "@/lib/domain/note";
import { formatInstant } from "@/lib/format";
import type { NoteVersions } from "@/lib/loaders/own-item";
import { withQuery } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

/** Earlier versions, each with a button that restores it. */
export function NoteVersionList({
  note,
  list,
  learner,
  locale,
  returnTo,
  restore,
}: {
  note: Note;
  list: NoteVersions;
  learner: Learner;
  locale: Locale;
  returnTo: string;
  restore: FormAction;
}) {
  const t = useTranslations("note.versions");
  if (list.versions.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      <p className="text-muted text-sm">{t("lead")}</p>
      <ul className="mt-2 divide-y divide-line">
        {list.versions.map(({ item, version, at, text }) => {
          const moment = formatInstant(at, locale, "dateTime", learner.timeZone);
          return (
            <li key={version} className="flex flex-wrap items-center gap-x-4 py-2">
              <span className="min-w-0 grow basis-[10rem]">
                <span className="block text-muted text-sm">{moment}</span>
                <span className="block break-words">{firstLineOf(text)}</span>
              </span>
              <form action={restore}>
                <HiddenFormFields locale={locale} returnTo={returnTo} />
                <input type="hidden" name="item" value={item} />
                <input type="hidden" name="version" value={note.version} />
                <button
                  type="submit"
                  name="restore"
                  value={version}
                  aria-label={t("restoreLabel", { moment })}
                  className="min-h-11 font-semibold text-sm underline underline-offset-4"
                >
                  {t("restore")}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {list.before !== null && (
        <a
          href={`${withQuery(returnTo, { before: list.before })}#note`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          {t("older")}
        </a>
      )}
    </>
  );
}
