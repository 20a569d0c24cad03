import { getTranslations } from "next-intl/server";
import { ItemDetails } from "@/components/path/details/item-details";
import { keptMarkupOf } from "@/components/ui/kept-markup";
import { defineOpenRoute } from "@/lib/actions/api-route";
import { loadItemDetails } from "@/lib/loaders/item-details";
import { itemDetailsSchema } from "@/lib/validation/path";

/** What the row of an item opens to, as markup: the same for everybody, and made once in each language. */
export const GET = defineOpenRoute(itemDetailsSchema, async ({ locale, item }) => {
  const render = async () => {
    const t = await getTranslations({ locale, namespace: "path" });
    const itemText = await getTranslations({ locale, namespace: "item" });
    const view = loadItemDetails(locale, item);
    return <ItemDetails view={view} t={t} itemText={itemText} locale={locale} />;
  };
  const markup = await keptMarkupOf({ locale, name: `row/${item}`, render });
  return new Response(markup, { headers: { "Content-Type": "text/html; charset=utf-8" } });
});
