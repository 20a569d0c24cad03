import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import type { DateRange } from "@/lib/domain/past-date";

export function PastDateField({
  range: { first, today },
  day,
  error,
}: {
  range: DateRange;
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
