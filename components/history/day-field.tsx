import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import type { Era } from "@/lib/domain/moment";

/** A day to look back on. */
export function DayField({
  era: { first, today },
  day,
  error,
}: {
  era: Era;
  day?: string | undefined;
  error?: string | undefined;
}) {
  const t = useTranslations("history.past");
  return (
    <TextField
      name="on"
      type="date"
      label={t("day")}
      min={first}
      max={today}
      defaultValue={day}
      error={error}
      required
    />
  );
}
