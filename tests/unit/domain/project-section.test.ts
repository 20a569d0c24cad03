import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectContentOf } from "@/lib/domain/project";
import {
  projectSections,
  sectionBaseOf,
  sectionChangeOf,
  sectionNames,
  sectionValuesOf,
} from "@/lib/domain/project-section";
import { anyProjectContent, newProject } from "../../support/projects/project-arbitraries";

const anySection = fc.constantFrom(...sectionNames);

describe("the sections of a project", () => {
  it("hold all of its content, each part once", () => {
    const names = Object.values(projectSections).flat().sort();
    expect(names).toEqual(Object.keys(projectContentOf(newProject())).sort());
  });

  it("change on what they were based on, whatever else has changed since", () => {
    fc.assert(
      fc.property(anySection, anyProjectContent, anyProjectContent, (section, one, other) => {
        const base = sectionBaseOf(section, one);
        const ofOther = Object.fromEntries(
          projectSections[section].map((name) => [name, other[name]]),
        );
        // The rest is that of the other one.
        const ofOne = Object.fromEntries(projectSections[section].map((name) => [name, one[name]]));
        const changedElsewhere = { ...other, ...ofOne };
        expect(sectionChangeOf(section, base, changedElsewhere, ofOther)).toEqual(ofOther);
        const isSame = sectionBaseOf(section, other) === base;
        const wish = { ...ofOther, ...("title" in ofOther && { title: "Lain lagi" }) };
        if (!isSame && "title" in ofOther)
          expect(sectionChangeOf(section, base, other, wish)).toBeNull();
        // What is so already is no conflict.
        expect(sectionChangeOf(section, base, other, ofOther)).toEqual(ofOther);
      }),
      { numRuns: 500 },
    );
  });

  it("have a base that another content changes", () => {
    const bases = ["", "a", "b", "ab", "ba", "a ", "\n"].map((problem) =>
      sectionBaseOf("problem", newProject({ problem })),
    );
    expect(new Set(bases).size).toBe(bases.length);
  });

  it("of tasks are not based on their ticks", () => {
    const of = (done: boolean) => newProject({ tasks: [{ text: "Bagi datanya", done }] });
    expect(sectionBaseOf("tasks", of(true))).toBe(sectionBaseOf("tasks", of(false)));
  });

  it("are shown as their forms have them", () => {
    const project = newProject({
      ...{ item: null, startedOn: "2026-11-08", skills: ["cnn", "git"] },
      tasks: [
        { text: "Satu", done: true },
        { text: "Dua", done: false },
      ],
      rubric: [{ competence: "comp-api", where: "FastAPI" }],
    });
    expect(sectionValuesOf("about", project)).toEqual({
      ...{ title: "TrashNet", summary: "", role: "", item: "" },
      ...{ startedOn: "2026-11-08", finishedOn: "" },
    });
    expect(sectionValuesOf("skills", project)).toEqual({ skills: "cnn git" });
    expect(sectionValuesOf("tasks", project)).toEqual({ tasks: "Satu\nDua" });
    expect(sectionValuesOf("rubric", project)).toEqual({ "comp-api": "FastAPI" });
    expect(sectionValuesOf("result", project)).toMatchObject({ metric: "", value: "" });
  });
});
