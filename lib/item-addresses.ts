import { steps } from "./content/steps";
import { itemsOf } from "./domain/path";

const addresses = new Set(
  steps.flatMap((step) => [
    step.key,
    ...itemsOf({ steps: [step] }).map((item) => `${step.key}/${item.key}`),
  ]),
);

/** Whether an address below the path is that of no step and no item. */
export function isUnknownPathAddress(pathname: string): boolean {
  const [, , page, ...keys] = pathname.split("/").filter((part, index) => part || index < 2);
  return page === "path" && keys.length > 0 && !addresses.has(keys.join("/"));
}
