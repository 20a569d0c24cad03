import { z } from "zod";
import { chartNames } from "../domain/chart";
import { localeField } from "./fields";
import { pastDateQuerySchema } from "./history";

export const chartSchema = pastDateQuerySchema.extend({
  chart: z.enum(chartNames),
  locale: localeField.optional().catch(undefined),
});
