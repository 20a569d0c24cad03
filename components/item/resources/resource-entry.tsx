import {
  BookOpen,
  FileText,
  GraduationCap,
  type IconNode,
  Landmark,
  NotebookText,
  Play,
  SquarePen,
  Users,
  Wrench,
} from "lucide";
import { Icon } from "@/components/ui/icon";
import { markedUrlOf } from "@/lib/domain/item-marks";
import type { Locale } from "@/lib/domain/locale";
import { hostOf, type Resource } from "@/lib/domain/resource";
import { formatDay } from "@/lib/format";
import { hoursText, type ItemTranslator } from "../item-translator";
import type { OwnItemView } from "../own-item-view";
import { ResourceLink } from "./resource-link";
import { ResourceMarks } from "./resource-marks";
import { ResourceTags } from "./resource-tags";

const icons: Readonly<Record<Resource["kind"], IconNode>> = {
  article: FileText,
  book: BookOpen,
  community: Users,
  course: GraduationCap,
  docs: NotebookText,
  exercise: SquarePen,
  official: Landmark,
  tool: Wrench,
  video: Play,
};

export function ResourceEntry({
  resource,
  own,
  t,
  locale,
}: {
  resource: Resource;
  /** Null when signed out. */
  own: OwnItemView | null;
  t: ItemTranslator;
  locale: Locale;
}) {
  const { url, title, kind, hours, why, note, machineTranslated, checked } = resource;
  const facts = [
    hostOf(resource),
    t(`where.kind.${kind}`),
    hoursText(hours, t, locale),
    machineTranslated && t("where.machineTranslated"),
    checked && t("where.checked", { date: formatDay(checked, locale, "medium") }),
  ].filter(Boolean);
  return (
    <li className="flex gap-4 px-5 py-4 sm:px-6">
      <span className="flex size-11 shrink-0 items-center justify-center rounded-control bg-sunken text-muted max-sm:hidden">
        <Icon icon={icons[kind]} className="size-5" />
      </span>
      <div className="min-w-0 grow">
        <ResourceLink href={url} title={title} newTab={t("where.newTab")} />
        <p>{why[locale]}</p>
        {note && <p className="mt-1 text-muted text-sm">{note[locale]}</p>}
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
          <ResourceTags resource={resource} t={t} />
          <span className="[overflow-wrap:anywhere]">{facts.join(" · ")}</span>
        </p>
        {own && (
          <ResourceMarks own={own} url={markedUrlOf(resource)} title={title} locale={locale} />
        )}
      </div>
    </li>
  );
}
