import { z } from "zod";
import { browserTimeZoneField, emailField, nameField, newPasswordField } from "./fields";

/** The form of signing up. */
export const signUpSchema = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  timeZone: browserTimeZoneField,
});
