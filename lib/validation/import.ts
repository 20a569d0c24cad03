import { z } from "zod";
import { archiveLimits, archiveRefusals } from "../domain/archive";

/** What stands for an upload between its preview and its import. */
export const uploadIdField = z.string().min(1).max(100);

/** Confirms an import; `profile` where name and time zone are to be taken over as well. */
export const importSchema = z.object({
  upload: uploadIdField,
  profile: z.literal("on").optional(),
});

/** What the page of one's data was told came of a form, from its address; what does not fit says nothing. */
export const dataResultSchema = z.object({
  done: z.enum(["imported", "kept"]).optional().catch(undefined),
  added: z.coerce.number().int().min(0).max(archiveLimits.events).catch(0),
  refused: z
    .enum([...archiveRefusals, "too-long", "no-file", "too-many", "busy", "gone"])
    .optional()
    .catch(undefined),
});
