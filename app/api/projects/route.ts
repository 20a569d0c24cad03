import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { addProject } from "@/lib/actions/project-changes";
import { projectResponse } from "@/lib/actions/project-response";
import { loadProjectData, loadProjectList } from "@/lib/loaders/project-data";
import { newProjectSchema, projectRequestLimit } from "@/lib/validation/project";

export const GET = defineReadRoute(async ({ learner }) => ({
  projects: await loadProjectList(learner),
}));

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: newProjectSchema, limit: projectRequestLimit },
  async ({ id, content }, context) =>
    projectResponse(await addProject(context, id, content), loadProjectData(context.learner)),
);
