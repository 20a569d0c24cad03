import { useMessages, useTranslations } from "next-intl";
import { evidenceDescriptionLimit, evidenceItemLimit, evidenceLimit } from "@/lib/domain/evidence";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";
import type { EvidenceFormMessages } from "./evidence-form";

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
