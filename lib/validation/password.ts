import { z } from "zod";
import { newPasswordField } from "./fields";

export const newPasswordSchema = z.object({ password: newPasswordField });
