import { useTranslations } from "next-intl";
import type { EvidenceContent } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { Step } from "@/lib/domain/path";
import type { EvidenceFormValues } from "./evidence-form";
import type { ChoosableStep } from "./item-choice";

export function evidenceFormValuesOf(content: Partial<EvidenceContent>): EvidenceFormValues {
  const { items = [], ...fields } = content;
  const texts = Object.entries(fields).filter(([, value]) => typeof value === "string");
  return { ...Object.fromEntries(texts), items: items.join(" ") };
}

export function useChoosableSteps(steps: readonly Step[], locale: Locale): ChoosableStep[] {
  const t = useTranslations("path");
  return steps.map(({ key, number, title, groups }) => ({
    key,
    title: `${t("step", { number })}: ${title[locale]}`,
    choices: groups.flatMap(({ items }) =>
      items.map((item) => ({ key: item.key, title: item.title[locale] })),
    ),
  }));
}
