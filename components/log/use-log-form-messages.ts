import { useMessages, useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { logLimit, logNoteLimit } from "@/lib/domain/log-entry";
import { formatNumber } from "@/lib/format";
import type { LogFormMessages } from "./log-form";

export function useLogFormMessages(locale: Locale): LogFormMessages {
  const t = useTranslations("log.limits");
  const { log, account } = useMessages();
  const { form, errors, states } = log;
  const tooLong = t("note", { limit: formatNumber(logNoteLimit, locale) });
  return {
    ...form,
    states,
    errors: { ...errors, note: { "too-long": tooLong } },
    formErrors: {
      ...account.errors.form,
      ...errors.form,
      full: t("full", { limit: formatNumber(logLimit, locale) }),
    },
  };
}
