import { defineOpenRoute } from "@/lib/actions/api-route";
import { loadPath } from "@/lib/loaders/path";
import { pathSchema } from "@/lib/validation/path";

export const GET = defineOpenRoute(pathSchema, ({ locale, item }) => loadPath(locale, item));
