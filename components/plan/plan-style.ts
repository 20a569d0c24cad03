import type { PlanStyle } from "@/lib/charts/plan-timeline";
import { pageStyle } from "../charts/page-style";

export const planStyle: PlanStyle = { ...pageStyle, kunyitSoft: "var(--color-kunyit-soft)" };
