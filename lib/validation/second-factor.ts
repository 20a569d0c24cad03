import { z } from "zod";

/** A code of the second factor, or one to recover by: as typed. */
export const codeField = z.string("required").trim().min(1, "required").max(100, "wrong");

/** The form that asks for a code. */
export const codeSchema = z.object({ code: codeField });
