import { z } from "zod";
import { chartFormats, chartNames } from "../domain/chart";
import { localeField } from "./fields";
import { pastDateQuerySchema } from "./history";

export const chartSchema = pastDateQuerySchema.extend({
  chart: z.enum(chartNames),
  format: z.enum(chartFormats).catch("svg"),
  locale: localeField.optional().catch(undefined),
});
