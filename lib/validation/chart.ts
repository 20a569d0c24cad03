import { z } from "zod";
import { chartFormats, chartNames } from "../domain/chart";
import { localeField } from "./fields";
import { pastDateQuerySchema } from "./history";

/** Of the dashboard: why a chart could not be downloaded. */
export const chartQuerySchema = z.object({
  refused: z.literal("busy").optional().catch(undefined),
});

export const chartSchema = pastDateQuerySchema.extend({
  chart: z.enum(chartNames),
  format: z.enum(chartFormats).catch("svg"),
  locale: localeField.optional().catch(undefined),
});
