import { z } from "zod";
import { browserTimeZoneField, emailField, nameField, newPasswordField } from "./fields";

export const signUpSchema = z.object({
  name: nameField,
  email: emailField,
  password: newPasswordField,
  timeZone: browserTimeZoneField,
});
