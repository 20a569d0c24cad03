import { useTranslations } from "next-intl";
import { FormError } from "@/components/forms/form-error";
import { SettingsLayout } from "@/components/settings/settings-layout";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { OwnedLink } from "@/components/ui/owned-address";
import {
  type ArchivePlace,
  type ArchiveRefusal,
  isFileRefusal,
} from "@/lib/domain/archive-refusal";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { ImportSection } from "./import-section";
import { useImportError } from "./use-import-error";

type Result = ArchivePlace & {
  done?: "imported" | "kept" | undefined;
  added: number;
  refused?:
    | ArchiveRefusal
    | ("too-long" | "no-file" | "too-many" | "busy" | "already-uploading" | "gone")
    | undefined;
};

export function DataPage({
  hasRecentAuthentication,
  result: { done, added, refused, ...place },
  locale,
}: {
  hasRecentAuthentication: boolean;
  result: Result;
  locale: Locale;
}) {
  const t = useTranslations("data");
  const importErrorOf = useImportError();
  const here = paths.dataSettings(locale);
  const errorMessage = refused && t(`refused.${refused}`);
  const isFileError = refused !== undefined && isFileRefusal(refused);
  const importError = errorMessage && isFileError && importErrorOf(errorMessage, refused, place);
  return (
    <SettingsLayout
      currentTab="data"
      title={t("headline")}
      statusMessage={done && t(`done.${done}`, { added })}
      locale={locale}
    >
      <div className="flex flex-col gap-6">
        <FormError>{isFileError ? undefined : errorMessage}</FormError>
        <p className="text-muted">
          {t.rich("lead", {
            link: (text) => (
              <a href={paths.privacy(locale)} className="text-pandan underline underline-offset-4">
                {text}
              </a>
            ),
          })}
        </p>
        <Card>
          <h2 className="text-xl">{t("export.title")}</h2>
          <p className="mt-1 mb-5 text-muted">{t("export.lead")}</p>
          {hasRecentAuthentication ? (
            <OwnedLink href={paths.exportFile(locale)} className={buttonClass("primary")}>
              {t("export.button")}
            </OwnedLink>
          ) : (
            <a href={paths.reauthenticate(locale, here)} className={buttonClass("primary")}>
              {t("export.confirm")}
            </a>
          )}
        </Card>
        <ImportSection error={importError || undefined} locale={locale} />
        <Card>
          <h2 className="text-xl">{t("versions.title")}</h2>
          <p className="mt-1 mb-5 text-muted">{t("versions.lead")}</p>
          <a href={paths.noteVersions(locale)} className={buttonClass()}>
            {t("versions.button")}
          </a>
        </Card>
        <Card>
          <h2 className="text-xl">{t("delete.title")}</h2>
          <p className="mt-1 mb-5 text-muted">{t("delete.lead")}</p>
          <a href={paths.deleteAccount(locale)} className={buttonClass()}>
            {t("delete.button")}
          </a>
        </Card>
      </div>
    </SettingsLayout>
  );
}
