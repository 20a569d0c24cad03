import { clientPaths } from "@/lib/client-paths";
import type { SaveAnswer, SavedText } from "../forms/autosaver";
import { sendJson } from "../forms/send-json";

/** Writes of one page are the versions of one tab. */
export function sendNoteOf(item: string, owner: string, tab: string) {
  return async ({ text, version }: SavedText): Promise<SaveAnswer> => {
    const answer = await sendJson({
      method: "PUT",
      address: clientPaths.note(item),
      owner,
      body: { text, version, tab },
      textOf: (note) => (note as SavedText).text,
    });
    // Nothing else of a note can be wrong.
    return answer.outcome === "invalid" ? { outcome: "too-long" } : answer;
  };
}
