import { recordEvents } from "./records";

/** Habits, since every write needs a text of its own. */
export const logEvents = recordEvents({
  name: "a log entry",
  list: "log",
  contentOf: (choices) => ({
    kind: "habit",
    on: "2026-06-01",
    item: "habit-blog",
    title: `tulisan ${choices.uuid()}`,
    minutes: choices.integer(1, 90),
  }),
});
