import { defineReadRoute } from "@/lib/actions/api-route";
import { loadForecastData } from "@/lib/loaders/forecast";

export const GET = defineReadRoute(({ learner }) => loadForecastData(learner));
