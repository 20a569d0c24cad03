import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { locales } from "@/lib/domain/locale";
import { rubricOf } from "@/lib/domain/project-rubric";
import { projectFromOutline } from "@/lib/domain/project-start";
import { newProjectSchema } from "@/lib/validation/project";
import { newProject } from "../../support/projects/project-arbitraries";

const path = pathOf(defaultPathKey);

describe("a project from an outline", () => {
  it.each(
    Object.keys(path.outlines).flatMap((key) => locales.map((locale) => [key, locale] as const)),
  )("of %s in %s has its dataset and its five steps, as they may be stored", (key, locale) => {
    const content = projectFromOutline(path, key, locale);
    expect(content?.tasks).toHaveLength(5);
    expect(content?.dataset).toContain("https://");
    const { id } = newProject();
    expect(newProjectSchema.parse({ id, ...content })).toEqual({ id, content });
  });

  it("needs one", () => {
    expect(projectFromOutline(path, "proj-own", "id")).toBeNull();
    expect(projectFromOutline(path, "nothing", "id")).toBeNull();
  });
});

describe("the rubric of a project", () => {
  it("has twelve points in four duties, earned where the project says where to see them", () => {
    const duties = rubricOf(path, [
      { competence: "comp-api", where: "FastAPI" },
      { competence: "comp-nothing", where: "nanti" },
    ]);
    expect(duties.map(({ points }) => points.length)).toEqual([3, 3, 3, 3]);
    expect(duties.map(({ earned }) => earned)).toEqual([0, 1, 0, 0]);
    const texts = duties.flatMap(({ points }) => points.map(({ where }) => where));
    expect(texts.filter((where) => where !== null)).toEqual(["FastAPI"]);
  });
});
