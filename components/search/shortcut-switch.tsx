import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { SearchShortcutState } from "@/lib/domain/search-shortcut";
import type { FormAction } from "../forms/form-action";

type Props = {
  shortcut: SearchShortcutState;
  action: FormAction;
  locale: Locale;
};

/** Says what `/` does in this browser, and changes it. */
export function ShortcutSwitch({ shortcut, action, locale }: Props) {
  const t = useTranslations("search.shortcut");
  return (
    <form
      action={action}
      className="mx-auto flex w-full max-w-3xl flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-4 text-muted text-sm"
    >
      <input type="hidden" name="locale" value={locale} />
      <p>{t(`state.${shortcut}`)}</p>
      <Button type="submit" name="shortcut" value={shortcut === "on" ? "off" : "on"}>
        {t(`change.${shortcut}`)}
      </Button>
    </form>
  );
}
