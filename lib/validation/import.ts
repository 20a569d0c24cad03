import { z } from "zod";
import { archiveLimits } from "../domain/archive";
import { archiveRefusals, placeLists } from "../domain/archive-refusal";

export const uploadIdField = z.string().min(1).max(100);

/** With `profile`, name and time zone are imported as well. */
export const importSchema = z.object({
  upload: uploadIdField,
  profile: z.literal("on").optional(),
});

export const dataResultSchema = z.object({
  done: z.enum(["imported", "kept"]).optional().catch(undefined),
  added: z.coerce.number().int().min(0).max(archiveLimits.events).catch(0),
  refused: z
    .enum([
      ...archiveRefusals,
      "too-long",
      "no-file",
      "too-many",
      "busy",
      "already-uploading",
      "gone",
    ])
    .optional()
    .catch(undefined),
  list: z.enum(placeLists).optional().catch(undefined),
  position: z.coerce.number().int().min(1).max(archiveLimits.events).optional().catch(undefined),
  field: z
    .string()
    .regex(/^\$?[A-Za-z]{1,30}$/)
    .optional()
    .catch(undefined),
});
