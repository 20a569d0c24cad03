import { useTranslations } from "next-intl";
import { FormError } from "@/components/forms/form-error";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type ArchiveRefusal, isOfFile } from "@/lib/domain/archive";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { ImportSection } from "./import-section";

type Result = {
  done?: "imported" | "kept" | undefined;
  added: number;
  refused?: ArchiveRefusal | "too-long" | "no-file" | "too-many" | "busy" | "gone" | undefined;
};

/** What learners can do with all of their data: take it away, bring it in, have it deleted. */
export function DataPage({
  confirmed,
  result: { done, added, refused },
  locale,
}: {
  /** Whether they have shown lately that it is them. */
  confirmed: boolean;
  result: Result;
  locale: Locale;
}) {
  const t = useTranslations("data");
  const here = paths.yourData(locale);
  const problem = refused && t(`refused.${refused}`);
  const atForm = refused !== undefined && isOfFile(refused);
  return (
    <SettingsFrame
      here="data"
      title={t("headline")}
      done={done && t(`done.${done}`, { added })}
      locale={locale}
    >
      <div className="flex flex-col gap-6">
        <FormError>{atForm ? undefined : problem}</FormError>
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
          <a
            href={confirmed ? paths.exportFile(locale) : paths.confirm(locale, here)}
            className={buttonClass("primary")}
          >
            {confirmed ? t("export.button") : t("export.confirm")}
          </a>
        </Card>
        <ImportSection error={atForm ? problem : undefined} locale={locale} />
        <Card>
          <h2 className="text-xl">{t("delete.title")}</h2>
          <p className="mt-1 mb-5 text-muted">{t("delete.lead")}</p>
          <a href={paths.deleteAccount(locale)} className={buttonClass()}>
            {t("delete.button")}
          </a>
        </Card>
      </div>
    </SettingsFrame>
  );
}
