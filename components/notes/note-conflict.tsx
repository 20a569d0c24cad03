import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field";

export type NoteConflictMessages = Readonly<
  Record<"title" | "lead" | "saved" | "own" | "take", string>
>;

/** Shows the saved text beside the typed one. Without script, saving again is the only choice that needs a button. */
export function NoteConflict({
  saved,
  messages,
  onTake,
}: {
  saved: string;
  messages: NoteConflictMessages;
  /** Undefined without script: the page reloaded shows the saved text. */
  onTake: (() => void) | undefined;
}) {
  return (
    <section role="alert" className="flex flex-col gap-3 rounded-control bg-kunyit-soft p-4">
      <h3 className="text-lg">{messages.title}</h3>
      <p>{messages.lead}</p>
      <label className="flex flex-col gap-1.5 font-semibold text-sm">
        {messages.saved}
        <textarea
          readOnly
          rows={6}
          value={saved}
          className={`${inputClass} py-2.5 font-normal text-base`}
        />
      </label>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {messages.own}
        </Button>
        {onTake && (
          <Button type="button" onClick={onTake}>
            {messages.take}
          </Button>
        )}
      </div>
    </section>
  );
}
