import { z } from "zod";
import { emailField, passwordField } from "./fields";

/** The form of signing in. */
export const signInSchema = z.object({ email: emailField, password: passwordField });
