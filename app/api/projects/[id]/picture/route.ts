import { errorResponse } from "@/lib/actions/api-error";
import { defineDeleteRoute, defineReadRoute } from "@/lib/actions/api-route";
import { definePictureRoute, definePictureUpload } from "@/lib/actions/picture-route";
import { changePicture } from "@/lib/actions/project-changes";
import { projectResponse } from "@/lib/actions/project-response";
import { loadPicture, loadProjectData } from "@/lib/loaders/project-data";
import { idFrom, versionQuerySchema } from "@/lib/validation/fields";

type Route = { params: Promise<{ id: string }> };

const projectOf = async ({ params }: Route) => idFrom((await params).id);

export const GET = defineReadRoute(async ({ learner }, _request, route: Route) => {
  const id = await projectOf(route);
  const picture = id === undefined ? null : await loadPicture(learner, id);
  if (!picture) return errorResponse("not-found");
  const headers = { "Content-Type": picture.contentType, "Content-Disposition": "inline" };
  return new Response(Buffer.from(picture.bytes), { headers });
});

export const PUT = definePictureRoute(projectOf);

/** Of a form. */
export const POST = definePictureUpload(async (route: Route) => (await route.params).id);

export const DELETE = defineDeleteRoute(
  versionQuerySchema,
  async (_query, context, route: Route) => {
    const id = await projectOf(route);
    const outcome = id ? await changePicture(context, id, null) : null;
    return projectResponse(outcome, loadProjectData(context.learner));
  },
);
