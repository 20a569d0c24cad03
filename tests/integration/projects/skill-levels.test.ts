import { beforeEach, expect, it } from "vitest";
import { loadProjectPage } from "@/lib/loaders/project";
import { addEvidenceTo, removeEvidenceOf } from "../../support/database/records/evidence";
import { writeNote } from "../../support/database/records/notes";
import { newSignedInLearner } from "../../support/projects/project-requests";
import { addProjectTo } from "../../support/projects/stored-projects";
import { testRequest } from "../../support/requests/request-mock";

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

const longText = "Menjelaskan apa yang dipelajari, dengan contoh dari pekerjaan sendiri. ".repeat(
  2,
);

async function levelsOf(id: string) {
  const skills = (await loadProjectPage("id", id))?.skills ?? [];
  return Object.fromEntries(skills.map(({ place, level }) => [place.item.key, level.name]));
}

it("the skills of a project have the level of all that backs them, whoever else backs them", async () => {
  const other = await newSignedInLearner();
  await addEvidenceTo(other, { items: ["dsa"], url: "https://contoh.id/lain" });
  const learner = await newSignedInLearner();
  const id = await addProjectTo(learner, {
    skills: ["cnn", "git", "python", "pandas", "dsa", "numpy"],
  });
  const all = { cnn: "claimed", git: "claimed", python: "claimed", pandas: "claimed" };
  expect(await levelsOf(id)).toEqual({ ...all, dsa: "claimed", numpy: "claimed" });

  const evidence = await addEvidenceTo(learner, { items: ["cnn"], url: "https://contoh.id/a" });
  await writeNote(learner, "git", longText);
  await writeNote(learner, "python", `- [ ] ${longText.replaceAll("\n", " ")}`);
  await addProjectTo(learner, {
    ...{ skills: ["pandas"], limits: "kadang meleset", demo: "https://contoh.id/demo" },
    result: { metric: "F1", value: "0,91", baseline: "0,62", sample: "380", measured: "" },
  });
  await addEvidenceTo(learner, { items: ["numpy"], description: longText });
  const backed = { cnn: "linked", git: "described", python: "claimed", pandas: "linked" };
  expect(await levelsOf(id)).toEqual({ ...backed, dsa: "claimed", numpy: "described" });

  await removeEvidenceOf(learner, evidence);
  expect(await levelsOf(id)).toMatchObject({ cnn: "claimed", git: "described" });
});
