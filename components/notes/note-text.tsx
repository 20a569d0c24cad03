import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { SubmitBox } from "@/components/ui/submit-box";
import type { Locale } from "@/lib/domain/locale";
import type { SavedText } from "../forms/autosaver";
import type { FormAction } from "../forms/form-action";
import { Markdown } from "./markdown";

/** A note as it reads. Its tasks are buttons of one form, so that they can be ticked without script. */
export function NoteText({
  item,
  note,
  tick,
  locale,
  returnTo,
}: {
  item: string;
  note: SavedText;
  tick: FormAction;
  locale: Locale;
  returnTo: string;
}) {
  const t = useTranslations("note");
  return (
    <form action={tick}>
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      <input type="hidden" name="item" value={item} />
      <input type="hidden" name="version" value={note.version} />
      <Markdown
        text={note.text}
        taskBox={({ position, isDone, name }) => (
          <SubmitBox
            name="task"
            value={`${position}:${isDone ? "open" : "done"}`}
            label={name || t("task")}
            isChecked={isDone}
          />
        )}
      />
    </form>
  );
}
