import { defineReadRoute } from "@/lib/actions/api-route";
import { loadNotes } from "@/lib/loaders/note";

export const GET = defineReadRoute(async ({ learner }) => ({ notes: await loadNotes(learner) }));
