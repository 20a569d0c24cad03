import { z } from "zod";
import { passwordField } from "./fields";

export const reauthenticationSchema = z.object({ password: passwordField });
