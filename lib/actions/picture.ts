import { consumeLimit } from "../auth/rate-limit";
import { defaultPathKey } from "../content/paths";
import { savePicture } from "../data/projects/picture";
import type { Picture, PictureRefusal } from "../domain/picture";
import { encodePicture } from "../picture/encode-picture";
import type { LearnerContext } from "./context";

export type PictureResult =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: PictureRefusal | "missing" }
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

function targetOf({ learner, session }: LearnerContext, id: string) {
  return { userId: learner.id, pathKey: defaultPathKey, id, session };
}

/** Stores what is left of an upload after it was encoded anew. Throws an OverloadedError. */
export async function changePicture(
  context: LearnerContext,
  project: string,
  bytes: Uint8Array,
): Promise<PictureResult> {
  const limit = await consumeLimit(["heavyWork", context.learner.id]);
  if (!limit.ok) return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  const picture = await encodePicture(bytes);
  if (typeof picture === "string") return { ok: false, reason: picture };
  const isSaved = await savePicture(targetOf(context, project), picture);
  return isSaved ? { ok: true, picture } : { ok: false, reason: "missing" };
}

/** Returns whether there is such a project. */
export async function removePicture(context: LearnerContext, project: string): Promise<boolean> {
  return savePicture(targetOf(context, project), null);
}
