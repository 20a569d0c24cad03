import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { type ProjectSection, sectionBaseOf } from "@/lib/domain/project-section";
import type { ProjectView } from "@/lib/loaders/project";
import type { StatefulFormAction } from "../../forms/form-action";
import { sectionFieldsOf } from "./section-field-lists";
import { SectionForm, type SectionFormMessages } from "./section-form";

export type SectionActions = Readonly<Record<ProjectSection, StatefulFormAction>>;

/** A part of the project to edit, or to fill in where it is empty. */
export function EditSection({
  name,
  isEmpty = false,
  view,
  actions,
  locale,
  returnTo,
}: {
  name: ProjectSection;
  isEmpty?: boolean;
  view: ProjectView;
  actions: SectionActions;
  locale: Locale;
  returnTo: string;
}) {
  const t = useTranslations("project");
  const verb = isEmpty ? "fill" : "edit";
  const section = t(`sections.${name}`);
  const { id, version } = view.project;
  return (
    <SectionForm
      project={{ id, version }}
      isRemoved={view.isRemoved}
      base={sectionBaseOf(name, view.project)}
      section={name}
      fields={sectionFieldsOf(name, view, t, locale)}
      action={actions[name]}
      locale={locale}
      returnTo={returnTo}
      open={{ text: t(verb), label: t(`${verb}Label`, { section }) }}
      messages={useSectionMessages()}
    />
  );
}

function useSectionMessages(): SectionFormMessages {
  const t = useTranslations("project.limits");
  const status = useTranslations("project.status");
  const { project, account } = useMessages();
  const limit = { limit: "{limit}" };
  return {
    save: project.save,
    conflict: project.conflict,
    errors: {
      ...project.errors,
      "too-long": t("too-long", limit),
      "too-many": t("too-many", limit),
      full: t("full", limit),
    },
    formErrors: account.errors.form,
    status: { ...project.status, saved: status("saved", { at: "{at}" }) },
  };
}
