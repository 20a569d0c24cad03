import { defaultLocale } from "../../../lib/domain/locale";
import { paths } from "../../../lib/paths";
import type { BenchLearner } from "../learner";
import { pages } from "../pages";

/** What is requested again and again; a POST where it has a body. */
export type Target = {
  readonly name: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly createBody?: () => string;
  /** What a right answer contains. */
  readonly holds: string;
};

/** The same target at the app of each learner. */
export type TargetOf = (learner: BenchLearner) => Target;

export const pageTargets: readonly TargetOf[] = pages.map(
  ({ name, path, signedIn }) =>
    ({ app, headers }) => ({
      name,
      url: app + path,
      headers: signedIn ? headers : {},
      holds: "</html>",
    }),
);

export const readTarget: TargetOf = ({ app, headers }) => ({
  name: "progress",
  url: app + paths.progress,
  headers,
  holds: '"items"',
});

export const tickTarget: TargetOf = ({ app, headers, nextTick }) => ({
  name: "tick",
  url: app + paths.progress,
  headers,
  createBody: () => JSON.stringify({ changes: [nextTick()] }),
  holds: '"applied"',
});

/** What Next itself takes for a page, a read and a write. */
export function floorTargets(floor: string): Record<"page" | "read" | "write", Target> {
  const handler = { url: `${floor}/api/empty`, headers: {}, holds: "{}" };
  return {
    page: {
      name: "empty page",
      url: floor + paths.home(defaultLocale),
      headers: {},
      holds: "</html>",
    },
    read: { ...handler, name: "empty GET" },
    write: { ...handler, name: "empty POST", createBody: () => "{}" },
  };
}
