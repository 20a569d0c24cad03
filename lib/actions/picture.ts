import { consumeLimit } from "../auth/rate-limit";
import type { Picture, PictureRefusal } from "../domain/picture";
import { encodePicture } from "../picture/encode-picture";
import type { LearnerContext } from "./context";
import { changePicture } from "./project-changes";

export type PictureResult =
  | { readonly ok: true; readonly picture: Picture }
  | { readonly ok: false; readonly reason: PictureRefusal | "missing" }
  | { readonly ok: false; readonly reason: "too-many"; readonly retryAfter: number };

/** Stores what is left of an upload after it was encoded anew. Throws an OverloadedError. */
export async function uploadPicture(
  context: LearnerContext,
  project: string,
  bytes: Uint8Array,
): Promise<PictureResult> {
  const limit = await consumeLimit(["heavyWork", context.learner.id]);
  if (!limit.ok) return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  const picture = await encodePicture(bytes);
  if (typeof picture === "string") return { ok: false, reason: picture };
  const { outcome } = await changePicture(context, project, picture);
  return outcome === "saved" ? { ok: true, picture } : { ok: false, reason: "missing" };
}
