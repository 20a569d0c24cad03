import { z } from "zod";
import { defaultLocale } from "../domain/locale";
import { localeField } from "./fields";

export const pathSchema = z.object({ locale: localeField.default(defaultLocale) });
