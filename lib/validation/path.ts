import { z } from "zod";
import { defaultLocale } from "../domain/locale";
import { localeField } from "./fields";
import { itemField } from "./progress";

export const pathSchema = z.object({
  locale: localeField.default(defaultLocale),
  item: itemField.optional(),
});

export const itemDetailsSchema = pathSchema.required({ item: true });
