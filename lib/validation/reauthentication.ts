import { z } from "zod";
import { passwordField } from "./fields";

/** The form with which an owner shows again that it is them. */
export const reauthenticationSchema = z.object({ password: passwordField });
