import { notedItems } from "../learner/note-tab";
import { recordEvents } from "./records";

export const evidenceEvents = recordEvents({
  name: "evidence",
  list: "evidence",
  contentOf: (choices) => {
    const items = choices.integer(1, 2) === 1 ? [...notedItems] : ["cnn"];
    return { kind: "course", title: `bukti ${choices.uuid()}`, url: "https://contoh.id/", items };
  },
});
