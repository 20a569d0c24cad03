import { z } from "zod";
import { searchShortcuts } from "../domain/search-shortcut";

export const searchShortcutSchema = z.object({ shortcut: z.enum(searchShortcuts) });
