import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "../cookies";
import { seal, unseal } from "../sealing";

const name = cookieName("recovery-codes");
const use = "recovery codes to show";
const seconds = 10 * 60;

/**
 * Has this browser carry a learner's new recovery codes, for the page to show until they are kept. Encrypted, for they
 * are stored nowhere else in a form that can be read.
 */
export async function showCodes(learnerId: string, codes: readonly string[]): Promise<void> {
  const until = Date.now() + seconds * 1000;
  const sealed = seal([until, ...codes].join(" "), use, learnerId);
  (await cookies()).set(name, sealed, { ...cookieOptions, maxAge: seconds });
}

/** The recovery codes that a learner is still to keep; none once that was long ago. */
export async function findShownCodes(learnerId: string): Promise<readonly string[]> {
  const sealed = (await cookies()).get(name)?.value;
  const [until, ...codes] = (sealed && unseal(sealed, use, learnerId)?.split(" ")) || [];
  return Number(until) > Date.now() ? codes : [];
}

/** Shows them no more. */
export async function hideCodes(): Promise<void> {
  (await cookies()).delete({ name, ...cookieOptions });
}
