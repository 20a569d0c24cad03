import { Search } from "lucide";
import { Button } from "@/components/ui/button";
import { Field, fieldProps, inputClass } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { maxQueryLength } from "@/lib/domain/search";
import { paths } from "@/lib/paths";
import type { SearchTranslator } from "./search-translator";

export function SearchForm({ q, t, locale }: { q: string; t: SearchTranslator; locale: Locale }) {
  return (
    <search>
      <form action={paths.search(locale)} method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-[min(14rem,100%)] grow">
          <Field name="q" label={t("label")}>
            <input
              {...fieldProps("q", {})}
              // Who comes here without words wants to type some.
              {...(q === "" && { autoFocus: true })}
              type="search"
              dir="auto"
              maxLength={maxQueryLength}
              defaultValue={q}
              placeholder={t("placeholder")}
              className={inputClass}
            />
          </Field>
        </div>
        <Button type="submit" variant="primary" className="min-h-12">
          <Icon icon={Search} className="size-5" />
          {t("submit")}
        </Button>
      </form>
    </search>
  );
}
