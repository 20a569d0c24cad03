import { defineDeleteRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeProject, removeProject } from "@/lib/actions/project-changes";
import { projectResponse } from "@/lib/actions/project-response";
import { loadProjectData } from "@/lib/loaders/project-data";
import { idFrom, versionQuerySchema } from "@/lib/validation/fields";
import { projectRequestLimit, projectSchema } from "@/lib/validation/project";

type Route = { params: Promise<{ id: string }> };

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: projectSchema, limit: projectRequestLimit },
  async ({ version, content }, context, { params }: Route) => {
    const id = idFrom((await params).id);
    const change = { version, change: () => content };
    const outcome = id ? await changeProject(context, id, change) : null;
    return projectResponse(outcome, loadProjectData(context.learner));
  },
);

export const DELETE = defineDeleteRoute(
  versionQuerySchema,
  async (removal, context, { params }: Route) => {
    const id = idFrom((await params).id);
    const outcome = id ? await removeProject(context, id, removal) : null;
    return projectResponse(outcome, loadProjectData(context.learner));
  },
);
