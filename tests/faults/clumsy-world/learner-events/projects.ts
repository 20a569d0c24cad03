import { recordEvents } from "./records";

export const projectEvents = recordEvents({
  name: "a project",
  list: "projects",
  contentOf: (choices) => ({
    title: `proyek ${choices.uuid()}`,
    problem: "Memilah dengan tangan.",
    demo: choices.integer(1, 2) === 1 ? "https://contoh.id/demo" : null,
    skills: ["cnn"],
  }),
});
