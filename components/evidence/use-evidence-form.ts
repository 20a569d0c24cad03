import { useMessages, useTranslations } from "next-intl";
import {
  type EvidenceContent,
  evidenceDescriptionLimit,
  evidenceItemLimit,
  evidenceLimit,
} from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import type { Step } from "@/lib/domain/path";
import { formatNumber } from "@/lib/format";
import type { EvidenceFormMessages, EvidenceFormValues } from "./evidence-form";
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
    items: groups.flatMap(({ items }) =>
      items.map((item) => ({ key: item.key, title: item.title[locale] })),
    ),
  }));
}

export function useEvidenceFormMessages(locale: Locale): EvidenceFormMessages {
  const t = useTranslations("evidence");
  const { evidence, account } = useMessages();
  const { form, errors, kind } = evidence;
  const limit = formatNumber(evidenceItemLimit, locale);
  return {
    ...form,
    itemsHint: t("limits.chooseItems", { limit }),
    kinds: kind,
    errors: {
      ...errors,
      description: {
        "too-long": t("limits.description", {
          limit: formatNumber(evidenceDescriptionLimit, locale),
        }),
      },
      items: { ...errors.items, "too-many": t("limits.items", { limit }) },
    },
    formErrors: {
      ...account.errors.form,
      ...errors.form,
      full: t("limits.full", { limit: formatNumber(evidenceLimit, locale) }),
    },
  };
}
