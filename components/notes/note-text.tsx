import { Check } from "lucide";
import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { FormAction } from "../forms/form-action";
import { Markdown } from "./markdown";
import type { NoteBase } from "./note-saver";

const boxClass =
  "mr-2 inline-grid size-6 place-content-center rounded-[7px] border-2 border-edge bg-surface align-middle aria-checked:border-pandan aria-checked:bg-pandan aria-checked:text-on-pandan";

/** A note as it reads. Its tasks are buttons of one form, so that they can be ticked without script. */
export function NoteText({
  item,
  note,
  tick,
  locale,
  returnTo,
}: {
  item: string;
  note: NoteBase;
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
          // biome-ignore lint/a11y/useSemanticElements: a native checkbox cannot submit its form without script.
          <button
            type="submit"
            role="checkbox"
            aria-checked={isDone}
            aria-label={name || t("task")}
            name="task"
            value={`${position}:${isDone ? "open" : "done"}`}
            className={boxClass}
          >
            {isDone && <Icon icon={Check} className="size-4" />}
          </button>
        )}
      />
    </form>
  );
}
