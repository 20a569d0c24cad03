import { describe, expect, it } from "vitest";
import { sectionErrorsOf } from "@/components/projects/sections/section-errors";
import type { SectionField } from "@/components/projects/sections/section-field";
import { projectLimits, projectSkillLimit, taskLimit } from "@/lib/domain/project";
import type { ProjectSection } from "@/lib/domain/project-section";
import {
  aboutFormSchema,
  linksFormSchema,
  resultFormSchema,
  skillsFormSchema,
  tasksFormSchema,
} from "@/lib/validation/project-form";

const field = (name: string, kind: SectionField["kind"], more: Partial<SectionField> = {}) => {
  const limits: Readonly<Record<string, number>> = projectLimits;
  return { name, kind, label: name, value: "", limit: limits[name], ...more };
};

/** Fields as the forms have them, and the schema that the server checks them by. */
const forms = {
  about: {
    fields: [field("title", "line"), field("startedOn", "day"), field("finishedOn", "day")],
    schema: aboutFormSchema,
  },
  result: {
    fields: [
      ...["metric", "value", "baseline", "sample"].map((name) => field(name, "line")),
      field("measured", "text"),
    ],
    schema: resultFormSchema,
  },
  links: { fields: [field("repository", "url"), field("demo", "url")], schema: linksFormSchema },
  skills: {
    fields: [field("skills", "ticks", { most: projectSkillLimit })],
    schema: skillsFormSchema,
  },
  tasks: {
    fields: [field("tasks", "text", { limit: projectLimits.task, most: taskLimit })],
    schema: tasksFormSchema,
  },
} satisfies Partial<Record<ProjectSection, { fields: SectionField[]; schema: object }>>;

type Form = keyof typeof forms;

const errorsOf = (section: Form, values: Readonly<Record<string, string>>) =>
  sectionErrorsOf(section, forms[section].fields, values);

function serverErrorsOf(section: Form, values: Readonly<Record<string, string>>) {
  const lists = section === "skills" ? { skills: values.skills?.split(" ") } : {};
  const key = { project: "5b1f1c9e-6f0e-4f0a-9a53-0a4f1f1f0001", base: "b" };
  const { error } = forms[section].schema.safeParse({ ...key, ...values, ...lists });
  return Object.fromEntries(
    (error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]).toReversed(),
  );
}

const figure = { metric: "F1", value: "0,91", baseline: "0,62", sample: "380", measured: "" };
const about = { title: "TrashNet", startedOn: "2026-08-03", finishedOn: "" };

describe("a section that is being typed", () => {
  it.each<[Form, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ["result", { ...figure }, {}],
    ["result", { ...figure, value: "", metric: "", baseline: "" }, {}],
    ["result", { ...figure, metric: "" }, { metric: "metric-required" }],
    ["result", { ...figure, baseline: " " }, { baseline: "baseline-required" }],
    ["result", { ...figure, value: "∞" }, { value: "no-number" }],
    ["result", { ...figure, metric: "x".repeat(500) }, { metric: "too-long" }],
    ["about", about, {}],
    ["about", { ...about, title: " " }, { title: "required" }],
    ["about", { ...about, finishedOn: "2026-08-02" }, { finishedOn: "before-start" }],
    ["about", { ...about, startedOn: "0202-08-02" }, { startedOn: "not-a-day" }],
    ["links", { repository: "contoh.id/kode", demo: "" }, {}],
    [
      "links",
      { repository: "bukan alamat", demo: "javascript:1" },
      {
        ...{ repository: "not-a-link", demo: "not-a-link" },
      },
    ],
    ["skills", { skills: "cnn git" }, {}],
    ["tasks", { tasks: "satu\n\ndua" }, {}],
    ["tasks", { tasks: "x\n".repeat(taskLimit + 1) }, { tasks: "too-many" }],
    ["tasks", { tasks: "x".repeat(projectLimits.task + 1) }, { tasks: "too-long" }],
  ])("%s with %j has the errors that the server would find", (section, values, errors) => {
    expect(errorsOf(section, values)).toEqual(errors);
    expect(serverErrorsOf(section, values)).toEqual(errors);
  });

  it("has too many skills where the server would find too many", () => {
    const skills = Array.from({ length: projectSkillLimit + 1 }, (_, at) => `s${at}`).join(" ");
    expect(errorsOf("skills", { skills })).toEqual({ skills: "too-many" });
  });
});
