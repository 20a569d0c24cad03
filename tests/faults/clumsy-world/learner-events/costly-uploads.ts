import { randomBytes } from "node:crypto";
import { strToU8, zipSync } from "fflate";
import { archiveFileName, archiveLimits } from "@/lib/domain/archive";
import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { isFileRefused, uploadFile } from "../learner/imports";
import { signedInDevice } from "../learner/sessions";

/** Costs the app memory where it holds them all. */
export const uploadLargeFilesAtOnce: LearnerEvent = {
  name: "uploads ten files of the largest size at once",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const file = randomBytes(archiveLimits.uploadBytes - 1024);
    const answers = await Promise.all(Array.from({ length: 10 }, () => uploadFile(browser, file)));
    return outcomeOf(answers.some((answer) => answer?.status === 303));
  },
};

/** Costs time where it is parsed in one go. */
export const uploadNestedLists: LearnerEvent = {
  name: "uploads a document of nested lists",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const document = strToU8("[".repeat(archiveLimits.otherCharacters - 1024));
    const answer = await uploadFile(browser, zipSync({ [archiveFileName]: document }));
    return outcomeOf(answer !== null && isFileRefused(answer));
  },
};

export const uploadTinyParts: LearnerEvent = {
  name: "uploads a form of a million tiny parts",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const part = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n";
    const answer = await browser.send(paths.importFile("en"), {
      method: "POST",
      headers: { "content-type": "multipart/form-data; boundary=x" },
      body: `${part.repeat(600_000)}--x--\r\n`,
    });
    return outcomeOf(answer.status === 303 || answer.status >= 400);
  },
};
