import { z } from "zod";
import { maxQueryLength, type SearchQuery } from "../domain/search";
import { cleanLine } from "../domain/text";

/** Cut before it is cleaned: normalising takes time that grows with the square of a hostile text's length. */
export const searchQuerySchema = z.object({
  q: z
    .string()
    .catch("")
    .transform((text): SearchQuery => {
      const asked = text.trim();
      return {
        q: cleanLine(asked.slice(0, maxQueryLength)),
        isCut: asked.length > maxQueryLength,
      };
    }),
});
