import { z } from "zod";

/** A time-based or a recovery code, as typed. */
export const codeField = z.string("required").trim().min(1, "required").max(100, "wrong");

export const codeSchema = z.object({ code: codeField });
