import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, fieldProps } from "@/components/ui/field";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { OwnedForm } from "@/components/ui/owned-address";
import type { Locale } from "@/lib/domain/locale";
import { pictureUploadLimit } from "@/lib/domain/picture";
import { formatSize } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

const refusals = [
  "no-file",
  "not-a-picture",
  "too-large",
  "too-many-pixels",
  "too-slow",
  "busy",
  "too-many",
  "already-uploading",
  "missing",
] as const;

type Props = {
  view: ProjectView;
  locale: Locale;
  returnTo: string;
  /** Why an upload was refused. */
  error: string | undefined;
  remove: FormAction;
};

/** A plain form, because only a route handler accepts files of this size. */
export function PictureSection({ view, locale, returnTo, error, remove }: Props) {
  const t = useTranslations("project.picture");
  const { project, isRemoved } = view;
  const { picture } = project;
  if (isRemoved) return null;
  const limit = formatSize(pictureUploadLimit, locale);
  const refusal = refusals.find((each) => each === error);
  return (
    <section
      id="picture"
      aria-labelledby="picture-title"
      className={`min-w-0 scroll-mt-6 overflow-hidden rounded-card border border-line bg-surface shadow-card ${picture ? "" : "print:hidden"}`}
    >
      <h2 id="picture-title" className="sr-only">
        {t("title")}
      </h2>
      {picture && (
        // biome-ignore lint/performance/noImgElement: private, and made small when it was uploaded.
        <img
          src={paths.projectPicture(locale, project.id)}
          width={picture.width}
          height={picture.height}
          alt={t("alt", { title: project.title })}
          className="h-auto max-h-[36rem] w-full bg-sunken object-contain dark:brightness-[0.85]"
        />
      )}
      <div className="p-5">
        {!picture && <p className="mb-2">{t("none")}</p>}
        <details open={refusal !== undefined || undefined}>
          <summary className="inline-flex min-h-11 items-center text-pandan underline underline-offset-4">
            {t(picture ? "replace" : "submit")}
          </summary>
          <OwnedForm
            method="post"
            action={paths.projectPicture(locale, project.id)}
            encType="multipart/form-data"
            className="mt-2 flex flex-col gap-4"
          >
            <Field
              name="file"
              label={t("file")}
              hint={t("hint", { limit })}
              error={refusal && t(`refused.${refusal}`, { limit })}
            >
              <input
                {...fieldProps("file", { hint: true, error: refusal })}
                type="file"
                accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
                required
                className="w-full min-w-0 rounded-control border border-edge bg-surface p-2 aria-invalid:border-bata file:mr-3 file:min-h-9 file:rounded-[7px] file:bg-sunken file:px-3 file:font-semibold file:text-ink"
              />
            </Field>
            <Button type="submit" className="self-start">
              {t("submit")}
            </Button>
          </OwnedForm>
          {picture && (
            <form action={remove} className="mt-4">
              <HiddenFormFields locale={locale} returnTo={returnTo} />
              <input type="hidden" name="project" value={project.id} />
              <Button type="submit" variant="danger">
                {t("remove")}
              </Button>
            </form>
          )}
        </details>
      </div>
    </section>
  );
}
