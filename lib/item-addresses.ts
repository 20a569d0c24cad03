import { steps } from "./content/steps";
import { itemsOf } from "./domain/path";

const addresses = new Set([
  "done",
  ...steps.flatMap((step) => [
    step.key,
    `${step.key}/done`,
    ...itemsOf({ steps: [step] }).map((item) => `${step.key}/${item.key}`),
  ]),
]);

/** Whether an address below the path is that of no step, no item and no milestone. */
export function isUnknownPathAddress(pathname: string): boolean {
  const [, , page, ...keys] = pathname.split("/").filter((part, index) => part || index < 2);
  return page === "path" && keys.length > 0 && !addresses.has(keys.join("/"));
}
