import { z } from "zod";
import { themes } from "../domain/theme";

/** The form of the theme switch. */
export const themeSchema = z.object({ theme: z.enum(themes) });
