import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { OwnItemView } from "../own-item-view";

const buttonClass =
  "min-h-11 rounded-full px-3 font-semibold text-muted text-sm underline decoration-edge underline-offset-4 hover:text-ink aria-pressed:bg-kunyit-soft aria-pressed:text-kunyit aria-pressed:no-underline sm:min-h-9";

/** Buttons that mark a resource as the one in use, or hide it. */
export function ResourceMarks({
  own,
  url,
  title,
  locale,
}: {
  own: OwnItemView;
  /** As marks hold it. */
  url: string;
  title: string;
  locale: Locale;
}) {
  const t = useTranslations("item.where.mark");
  const { marks } = own;
  const isUsed = marks.using === url;
  const isHidden = marks.hidden.includes(url);
  return (
    <form action={own.actions.markResource} className="-ml-3 mt-1 flex flex-wrap print:hidden">
      <HiddenFormFields locale={locale} returnTo={own.returnTo} />
      <input type="hidden" name="item" value={marks.item} />
      <input type="hidden" name="url" value={url} />
      {!isHidden && (
        <button
          type="submit"
          name="mark"
          value={isUsed ? "none" : "using"}
          aria-pressed={isUsed}
          className={buttonClass}
        >
          {t("using")}
          <span className="sr-only"> · {title}</span>
        </button>
      )}
      {!isUsed && (
        <button
          type="submit"
          name="mark"
          value={isHidden ? "none" : "hidden"}
          className={buttonClass}
        >
          {t(isHidden ? "show" : "hide")}
          <span className="sr-only"> · {title}</span>
        </button>
      )}
    </form>
  );
}
