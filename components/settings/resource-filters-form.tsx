import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { ResourceFilters } from "@/lib/domain/item-marks";
import type { Locale } from "@/lib/domain/locale";
import type { FormAction } from "../forms/form-action";

/** Which resources the items show. */
export function ResourceFiltersForm({
  filters,
  locale,
  returnTo,
  save,
}: {
  filters: ResourceFilters;
  locale: Locale;
  returnTo: string;
  save: FormAction;
}) {
  const t = useTranslations("settings.filters");
  const options = [
    { name: "free", isOn: filters.freeOnly },
    { name: "indonesian", isOn: filters.indonesianOnly },
  ] as const;
  return (
    <form action={save} className="flex flex-col items-start gap-3">
      <HiddenFormFields locale={locale} returnTo={returnTo} />
      {options.map(({ name, isOn }) => (
        <label key={name} className="flex min-h-11 max-w-full items-center gap-3">
          <input type="checkbox" name={name} defaultChecked={isOn} className="tickbox shrink-0" />
          <span className="min-w-0">{t(name)}</span>
        </label>
      ))}
      <Button type="submit">{t("save")}</Button>
    </form>
  );
}
