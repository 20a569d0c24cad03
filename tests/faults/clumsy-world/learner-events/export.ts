import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { downloadedArchive } from "../learner/archive-files";
import { reauthenticate, signedInDevice } from "../learner/sessions";

/** How many exports are kept for imports. */
const keptArchives = 8;

export const exportArchive: LearnerEvent = {
  name: "downloads an export",
  weight: 2,
  run: async (learner, choices, world) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser || !(await reauthenticate(learner, browser))) return "refused";
    const answer = await browser.send(paths.exportFile("en"));
    if (answer.status !== 200) return "refused";
    world.archives.push(downloadedArchive(answer.bytes));
    if (world.archives.length > keptArchives) world.archives.shift();
    return "done";
  },
};
