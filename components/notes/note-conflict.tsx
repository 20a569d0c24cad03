import { inputClass } from "@/components/ui/field";
import { type ConflictMessages, ConflictPanel } from "../forms/conflict-panel";

/** Shows the saved text beside the typed one. */
export function NoteConflict({
  saved,
  messages,
  onTake,
}: {
  saved: string;
  messages: ConflictMessages;
  onTake: (() => void) | undefined;
}) {
  return (
    <ConflictPanel messages={messages} onTake={onTake}>
      <label className="flex flex-col gap-1.5 font-semibold text-sm">
        {messages.saved}
        <textarea
          readOnly
          rows={6}
          value={saved}
          className={`${inputClass} py-2.5 font-normal text-base`}
        />
      </label>
    </ConflictPanel>
  );
}
