import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { SubmitBox } from "@/components/ui/submit-box";
import type { Locale } from "@/lib/domain/locale";
import { taskLineAt } from "@/lib/domain/note-task";
import type { FormAction } from "../forms/form-action";
import { Markdown } from "./markdown";

/** A note as it reads. Its tasks are buttons of one form, so that they can be ticked without script. */
export function NoteText({
  item,
  text,
  tick,
  locale,
  returnTo,
}: {
  item: string;
  text: string;
  tick: FormAction;
  locale: Locale;
  returnTo: string;
}) {
  const t = useTranslations("note");
  return (
    <form action={tick}>
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      <input type="hidden" name="item" value={item} />
      <Markdown
        text={text}
        taskBox={({ position, isDone, name }) => {
          const { index, line } = taskLineAt(text, position);
          return (
            <SubmitBox
              name="task"
              value={`${index}:${isDone ? "open" : "done"}:${line}`}
              label={name || t("task")}
              isChecked={isDone}
            />
          );
        }}
      />
    </form>
  );
}
