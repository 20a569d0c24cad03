import { Link2 } from "lucide";
import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import type { OwnLink } from "@/lib/domain/item-marks";
import type { Locale } from "@/lib/domain/locale";
import { hostOf } from "@/lib/domain/resource";
import type { OwnItemView } from "../own-item-view";
import { ResourceLink } from "./resource-link";
import { ResourceMarks } from "./resource-marks";

/** A link that the learner added. */
export function OwnLinkEntry({
  link: { url, title },
  own,
  locale,
}: {
  link: OwnLink;
  own: OwnItemView;
  locale: Locale;
}) {
  const t = useTranslations("item.where");
  return (
    <li className="flex gap-4 px-5 py-4 sm:px-6">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-sunken text-muted max-sm:hidden">
        <Icon icon={Link2} className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <ResourceLink href={url} title={title} newTab={t("newTab")} />
        <p className="text-muted text-sm [overflow-wrap:anywhere]">
          {hostOf({ url })} · {t("own.added")}
        </p>
        <div className="flex flex-wrap">
          <ResourceMarks own={own} url={url} title={title} locale={locale} />
          <form action={own.actions.removeLink} className="mt-1 print:hidden">
            <HiddenFormFields locale={locale} returnTo={own.returnTo} />
            <input type="hidden" name="item" value={own.marks.item} />
            <button
              type="submit"
              name="url"
              value={url}
              className="min-h-11 px-3 font-semibold text-muted text-sm underline decoration-edge underline-offset-4 hover:text-ink sm:min-h-9"
            >
              {t("own.remove")}
              <span className="sr-only"> · {title}</span>
            </button>
          </form>
        </div>
      </div>
    </li>
  );
}
