import { z } from "zod";
import { themes } from "../domain/theme";

export const themeSchema = z.object({ theme: z.enum(themes) });
