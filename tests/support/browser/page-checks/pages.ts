import { addDays, dayOf } from "@/lib/domain/calendar";
import { browserTimeZone } from "../browser-time-zone";
import { pageRoutes, publicPageRoutes } from "../routes";

/** What the checks of every page visit, as addresses below a language. */

const yesterday = addDays(dayOf(new Date(), browserTimeZone), -1);

/** The same pages with other contents. */
const publicVariants = [
  ...["search?q=pyton+data", "search?q=xyzzyq"],
  "path/projects/proj-chatbot",
  "path/courses/cert-tensorflow",
  "reset-password?outcome=done",
  "confirm-email?of=new&outcome=taken",
  "unsubscribe?outcome=done",
];
const trackerVariants = [
  ...["path/courses", "path/projects", `path?on=${yesterday}`, "dashboard?on=1999-12-31"],
  ...["plan?item=cnn&weeks=all", "plan?on=1999-12-31"],
  ...["evidence/new?item=cnn", "history?of=python", `history?day=${yesterday}`],
  ...["log?add=study&item=cnn", "log?add=habit", "log?add=application", "path/apply"],
  ...["path/keep-learning", "history/reset?of=foundations", "history/restore?before=1"],
];

export const publicPages: readonly string[] = [...publicPageRoutes(), ...publicVariants];

/** `sampleId` is the learner's project, evidence and entry of the log. */
export const trackerPages: readonly string[] = [
  ...pageRoutes().filter((route) => !publicPages.includes(route)),
  ...trackerVariants,
  // Open to anyone, and of a learner's own where one is signed in.
  ...["path", "path/foundations"],
  ...["cnn", "git", "transformer"].map((item) => `path/foundations/${item}`),
  ...["path/projects/proj-own", "path/projects/proj-weather", "leaving", "other-account"],
];
