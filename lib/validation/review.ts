import { z } from "zod";
import { reviewAnswers } from "../domain/review";
import { reviewRefusals } from "../domain/review-decision";
import { itemField } from "./progress";

/** In bytes. */
export const reviewRequestLimit = 1024;

const answer = { item: itemField, answer: z.enum(reviewAnswers) };

export const reviewSchema = z.strictObject({ id: z.uuid(), ...answer });

/** `batch` is made with the page, so that a repeated form is one answer. */
export const reviewFormSchema = z.object({ batch: z.uuid(), ...answer });

/** Of the dashboard: the item that was just answered, or why it was not recorded. */
export const reviewQuerySchema = z.object({
  review: z
    .union([itemField, z.enum(reviewRefusals)])
    .optional()
    .catch(undefined),
});
