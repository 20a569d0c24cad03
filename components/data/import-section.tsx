import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, fieldProps } from "@/components/ui/field";
import { OwnedForm } from "@/components/ui/owned-address";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

/** A plain form, because only a route handler accepts files of this size. */
export function ImportSection({ error, locale }: { error: string | undefined; locale: Locale }) {
  const t = useTranslations("data.import");
  return (
    <Card id="import" className="scroll-mt-4">
      <h2 className="text-xl">{t("title")}</h2>
      <p className="mt-1 mb-5 text-muted">{t("lead")}</p>
      <OwnedForm
        method="post"
        action={paths.importFile(locale)}
        encType="multipart/form-data"
        className="flex flex-col gap-5"
      >
        <Field name="file" label={t("file")} hint={t("hint")} error={error}>
          <input
            {...fieldProps("file", { hint: true, error })}
            type="file"
            accept=".zip,.json,application/zip,application/json"
            className="w-full min-w-0 rounded-control border border-edge bg-surface p-2 aria-invalid:border-bata file:mr-3 file:min-h-9 file:rounded-[7px] file:bg-sunken file:px-3 file:font-semibold file:text-ink"
          />
        </Field>
        <Button type="submit" className="self-start">
          {t("button")}
        </Button>
      </OwnedForm>
    </Card>
  );
}
