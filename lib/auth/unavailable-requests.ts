import { processSingleton } from "../process-singleton";
import { requestIdHeader } from "./internal-headers";

/** The ids of requests in progress that failed because the database is unavailable. */
const failedIds = processSingleton("unavailable requests", () => new Set<string>());

/** Neither an action nor a page can set the status of its response; the server does, once this is called. */
export function markUnavailable(headers: Headers): void {
  const id = headers.get(requestIdHeader);
  if (id) failedIds.add(id);
}

export function isMarkedUnavailable(id: string): boolean {
  return failedIds.has(id);
}

export function clearUnavailableMark(id: string): void {
  failedIds.delete(id);
}
