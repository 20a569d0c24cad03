import { Lock } from "lucide";
import { useMessages, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { type Note, noteLimit } from "@/lib/domain/note";
import { formatInstant, formatNumber } from "@/lib/format";
import type { NoteVersions } from "@/lib/loaders/own-item";
import { paths } from "@/lib/paths";
import type { FormAction, StatefulFormAction } from "../forms/form-action";
import { NoteEditor, type NoteEditorMessages } from "./note-editor";
import { NoteText } from "./note-text";
import { NoteVersionList } from "./note-versions";

export type NoteActions = {
  readonly save: StatefulFormAction;
  readonly tick: FormAction;
  readonly restore: FormAction;
};

const notices = ["saved", "unchanged", "conflict", "full", "gone"] as const;

type Props = {
  item: string;
  note: Note;
  versions: NoteVersions;
  learner: Learner;
  locale: Locale;
  /** The item's page, to which the forms return. */
  returnTo: string;
  /** The outcome of the last form, from the query. */
  notice: string | undefined;
  actions: NoteActions;
};

/** The note of an item: as it reads, to edit, and its earlier versions. */
export function NoteSection(props: Props) {
  const { item, note, versions, learner, locale, returnTo, notice, actions } = props;
  const t = useTranslations("note");
  const known = notices.find((each) => each === notice);
  const hasText = note.text !== "";
  const savedAt =
    note.version > 0 ? formatInstant(note.at, locale, "dateTime", learner.timeZone) : null;
  return (
    <section aria-labelledby="note">
      <h2 id="note" className="mb-2 scroll-mt-6 text-xl">
        {t("title")}
      </h2>
      <p
        role="status"
        className={known ? "mb-3 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        <span>{known && t(`notice.${known}`)}</span>
        {known === "full" && (
          <a href={paths.noteVersions(locale)} className="ml-1 underline underline-offset-4">
            {t("remove.title")}
          </a>
        )}
      </p>
      <Card className="flex flex-col gap-4">
        {hasText ? (
          <NoteText
            // Markdown becomes other elements, which a browser that translates the page would mix up.
            key={note.version}
            item={item}
            text={note.text}
            tick={actions.tick}
            locale={locale}
            returnTo={returnTo}
          />
        ) : (
          <p className="text-muted">{t("empty")}</p>
        )}
        <NoteEditor
          item={item}
          note={{ text: note.text, version: note.version }}
          savedAt={savedAt}
          action={actions.save}
          locale={locale}
          returnTo={returnTo}
          versionsHref={paths.noteVersions(locale)}
          messages={useNoteMessages(hasText, locale)}
        />
        {versions.versions.length > 0 && (
          <details>
            <summary className="inline-flex min-h-11 items-center text-muted underline underline-offset-4">
              {t("versions.title")}
            </summary>
            <NoteVersionList
              {...{ note, learner, locale, returnTo }}
              list={versions}
              restore={actions.restore}
            />
            <a
              href={paths.noteVersions(locale, item)}
              className="inline-flex min-h-11 items-center text-muted underline underline-offset-4"
            >
              {t("versions.remove")}
            </a>
          </details>
        )}
        <p className="flex items-center gap-2 text-muted text-sm">
          <Icon icon={Lock} className="size-4" />
          {t("private")}
        </p>
      </Card>
    </section>
  );
}

function useNoteMessages(hasText: boolean, locale: Locale): NoteEditorMessages {
  const t = useTranslations("note");
  const { note, account } = useMessages();
  const limit = formatNumber(noteLimit, locale);
  return {
    open: hasText ? note.edit : note.write,
    field: note.field,
    hint: t("hint", { limit }),
    save: note.save,
    status: {
      ...note.status,
      // A note has no fields, and stays with its item.
      ...{ invalid: note.status.failed, gone: note.status.failed },
      saved: t("status.saved", { at: "{at}" }),
      "too-long": t("status.too-long", { limit }),
    },
    removeVersions: note.remove.title,
    newTab: note.remove.newTab,
    conflict: note.conflict,
    formErrors: account.errors.form,
  };
}
