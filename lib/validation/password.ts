import { z } from "zod";
import { newPasswordField } from "./fields";

/** The form of a new password. */
export const newPasswordSchema = z.object({ password: newPasswordField });
