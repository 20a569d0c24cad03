import { z } from "zod";
import {
  normaliseContent,
  type SectionKey,
  sectionKeys,
  selectionLimit,
} from "../domain/selection";
import { instantField, isUniqueBy } from "./archive-entries";
import { storedVersionField } from "./fields";
import { archivedProfileSchema } from "./profile";
import { selectionContentFields } from "./selection";

const known: ReadonlySet<string> = new Set(sectionKeys);

/** A later version may have sections that this one does not know. */
const sectionsField = z
  .array(z.string())
  .transform((keys) => keys.filter((key): key is SectionKey => known.has(key)))
  .pipe(selectionContentFields.sections);

const selectionSchema = z
  .object({
    ...selectionContentFields,
    id: z.uuid(),
    version: storedVersionField,
    changedAt: instantField,
    sections: sectionsField,
  })
  .transform(({ id, version, changedAt, ...content }) => ({
    ...{ id, version, changedAt },
    ...normaliseContent(content),
  }));

const noProfile = archivedProfileSchema.parse({});

/** What an archive holds for the documents; archives of earlier versions of the format hold nothing. */
export const archivedPortfolioSchema = z
  .object({
    profile: archivedProfileSchema.default(noProfile),
    selections: z
      .array(selectionSchema)
      .max(selectionLimit)
      .refine(isUniqueBy(({ id }: { id: string }) => id))
      .default([]),
  })
  .default({ profile: noProfile, selections: [] });
