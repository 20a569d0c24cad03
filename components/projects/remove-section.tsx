import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import type { StatefulFormAction } from "../forms/form-action";
import { RemoveForm } from "./remove-form";

type Props = {
  view: ProjectView;
  locale: Locale;
  returnTo: string;
  title: string;
  action: StatefulFormAction;
};

export function RemoveSection({ view, locale, returnTo, title, action }: Props) {
  const t = useTranslations("project.remove");
  const { account, project } = useMessages();
  if (view.isRemoved) return null;
  const { id, version } = view.project;
  return (
    <details className="mt-12">
      <summary className="inline-flex min-h-11 items-center text-muted underline underline-offset-4">
        {title}
      </summary>
      <p className="mt-2 max-w-2xl">{t("lead")}</p>
      <p className="mt-1 mb-4 max-w-2xl">
        {t.rich("first", {
          link: (chunks) => (
            <a href={paths.dataSettings(locale)} className="underline underline-offset-4">
              {chunks}
            </a>
          ),
        })}
      </p>
      <RemoveForm
        {...{ id, version, locale, returnTo, action }}
        messages={{
          submit: t("submit"),
          errors: { ...account.errors.form, conflict: project.remove.conflict },
        }}
      />
    </details>
  );
}
