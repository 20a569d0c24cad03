import { defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { saveSection } from "@/lib/actions/section-route";
import { projectRequestLimit } from "@/lib/validation/project";
import { sectionRequestSchema } from "@/lib/validation/project-form";

type Route = { params: Promise<{ id: string; section: string }> };

/** For the page of a project, which saves what is typed section by section. */
export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: sectionRequestSchema, limit: projectRequestLimit },
  async (fields, context, { params }: Route) => saveSection(context, await params, fields),
);
