import { steps } from "./content/steps";
import { itemsOf } from "./domain/path";

const itemAddresses = new Set(
  steps.flatMap((step) => itemsOf({ steps: [step] }).map((item) => `${step.key}/${item.key}`)),
);

/** Whether an address below a step of the path is that of no item. */
export function isUnknownItemPath(pathname: string): boolean {
  const [, , page, ...keys] = pathname.split("/").filter((part, index) => part || index < 2);
  return page === "path" && keys.length > 1 && !itemAddresses.has(keys.join("/"));
}
