import { addDays, dayOf } from "@/lib/domain/calendar";
import { isFullRun } from "../../full-run";
import { browserTimeZone } from "../browser-time-zone";
import { pageRoutes, publicPageRoutes } from "../routes";

/** What the checks of every page visit, as addresses below a language. */

const yesterday = addDays(dayOf(new Date(), browserTimeZone), -1);

/** The same pages with other contents; those that look much like another are for the long form. */
const publicVariants = [
  ...["search?q=pyton+data", "path/projects/proj-chatbot"],
  ...(isFullRun
    ? [
        ...["search?q=xyzzyq", "path/courses/cert-tensorflow", "reset-password?outcome=done"],
        ...["confirm-email?of=new&outcome=taken", "unsubscribe?outcome=done"],
      ]
    : []),
];
const trackerVariants = [
  ...["path/projects", "plan?item=cnn&weeks=all", "evidence/new?item=cnn", "log?add=application"],
  "history/restore?before=1",
  ...(isFullRun
    ? [
        ...["path/courses", "path/apply", "path/keep-learning", `path?on=${yesterday}`],
        ...["dashboard?on=1999-12-31", "plan?on=1999-12-31", "log?add=study&item=cnn"],
        ...["log?add=habit", "history?of=python", `history?day=${yesterday}`],
        "history/reset?of=foundations",
      ]
    : []),
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
