import type { Choices } from "../choices";
import type { Browser } from "../client/browser";
import type { EventOutcome, LearnerEvent } from "../event";
import { type DownloadedArchive, damage, rezip } from "../learner/archive-files";
import { outcomeOf } from "../learner/changes";
import { confirmImport, isFileRefused, openPreview, uploadFile } from "../learner/imports";
import type { Learner } from "../learner/learner";
import { signedInDevice } from "../learner/sessions";
import type { World } from "../world";

type Act = (acting: {
  readonly learner: Learner;
  readonly browser: Browser;
  /** Of any learner. */
  readonly archive: DownloadedArchive;
  readonly choices: Choices;
}) => Promise<EventOutcome>;

const withArchive =
  (act: Act) =>
  async (learner: Learner, choices: Choices, { archives }: World): Promise<EventOutcome> => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    return act({ learner, browser, archive: choices.oneOf(archives), choices });
  };

const isPossible: LearnerEvent["isPossible"] = (_learner, { archives }) => archives.length > 0;

/** Throws where the file is refused: what was exported can be imported. */
async function openImport(browser: Browser, file: Uint8Array) {
  const answer = await uploadFile(browser, file);
  if (answer && isFileRefused(answer)) {
    throw new Error(`An export was refused: ${answer.headers.get("location")}`);
  }
  return answer && openPreview(browser, answer);
}

export const importArchive: LearnerEvent = {
  name: "imports an export, their own or another's, zipped again or not",
  weight: 2,
  isPossible,
  run: withArchive(async ({ learner, browser, archive, choices }) => {
    const file = choices.oneOf([true, false]) ? rezip(archive.bytes, choices) : archive.bytes;
    const form = await openImport(browser, file);
    if (!form) return "refused";
    return outcomeOf(await confirmImport(learner, form, archive, { profile: [] }));
  }),
};

export const importWithProfile: LearnerEvent = {
  name: "imports an export with its name",
  isPossible,
  run: withArchive(async ({ learner, browser, archive }) => {
    const form = await openImport(browser, archive.bytes);
    if (!form) return "refused";
    const isDone = await learner.name.change(archive.name, () =>
      confirmImport(learner, form, archive, { profile: "on" }),
    );
    return outcomeOf(isDone);
  }),
};

export const importTwice: LearnerEvent = {
  name: "confirms an import twice at once",
  isPossible,
  run: withArchive(async ({ learner, browser, archive }) => {
    const form = await openImport(browser, archive.bytes);
    if (!form) return "refused";
    const sent = [1, 2].map(() => confirmImport(learner, form, archive, { profile: [] }));
    return outcomeOf((await Promise.all(sent)).filter(Boolean).length === 1);
  }),
};

export const uploadJunk: LearnerEvent = {
  name: "uploads what is no export",
  weight: 2,
  isPossible,
  run: withArchive(async ({ browser, archive, choices }) => {
    const answer = await uploadFile(browser, damage(archive.bytes, choices));
    return outcomeOf(answer !== null && isFileRefused(answer));
  }),
};

export const uploadTenAtOnce: LearnerEvent = {
  name: "uploads ten files at once",
  isPossible,
  run: withArchive(async ({ browser, archive }) => {
    const uploads = Array.from({ length: 10 }, () => uploadFile(browser, archive.bytes));
    const answers = await Promise.all(uploads);
    return outcomeOf(answers.some((answer) => answer !== null && answer.status === 303));
  }),
};
