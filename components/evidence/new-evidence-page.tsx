import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { Card } from "@/components/ui/card";
import type { EvidenceKind } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { ItemKind } from "@/lib/domain/path";
import type { NewEvidenceView } from "@/lib/loaders/evidence";
import { paths } from "@/lib/paths";
import { EvidenceForm } from "./evidence-form";
import { evidenceFormValuesOf, useChoosableSteps } from "./evidence-form-values";
import { useEvidenceFormMessages } from "./use-evidence-form-messages";

const likelyKinds: Partial<Record<ItemKind, EvidenceKind>> = {
  certification: "certificate",
  course: "course",
};

export function NewEvidencePage({
  view: { of, steps },
  save,
  locale,
}: {
  view: NewEvidenceView;
  save: StatefulFormAction;
  locale: Locale;
}) {
  const t = useTranslations("evidence");
  const kind = (of && likelyKinds[of.item.kind]) ?? "repository";
  return (
    <div className="mx-auto w-full max-w-2xl break-words py-8 sm:py-12">
      <h1 className="text-3xl">
        {of ? t("addFor", { title: of.item.title[locale] }) : t("new.headline")}
      </h1>
      <p className="mt-3 mb-8 text-muted">{t("new.lead")}</p>
      <Card>
        <EvidenceForm
          id={randomUUID()}
          version={0}
          nextId={randomUUID()}
          initial={evidenceFormValuesOf({ kind, items: of ? [of.item.key] : [] })}
          steps={useChoosableSteps(steps, locale)}
          action={save}
          storedHref={paths.evidenceList(locale)}
          cancelHref={
            of ? paths.item(locale, of.step.key, of.item.key) : paths.evidenceList(locale)
          }
          messages={useEvidenceFormMessages(locale)}
          locale={locale}
        />
      </Card>
    </div>
  );
}
