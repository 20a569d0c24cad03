import { RotateCcw } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { GuideTopicView } from "@/lib/domain/guide";
import { GuideLinks } from "./guide-links";

export function DutyFlow({ topics }: { topics: readonly GuideTopicView[] }) {
  const t = useTranslations("guide");
  return (
    <div>
      <ol>
        {topics.map((topic, index) => (
          <li key={topic.title} className="relative flex gap-4 pb-8 sm:gap-6">
            <span
              aria-hidden="true"
              className="absolute top-12 bottom-1 left-[1.3125rem] border-edge border-l-2 border-dotted"
            />
            <span
              aria-hidden="true"
              className="grid size-11 shrink-0 place-items-center rounded-full border-2 border-pandan bg-surface font-bold text-pandan"
            >
              {index + 1}
            </span>
            <div className="grid grid-cols-1 min-w-0 gap-3 pt-2">
              <h3 className="text-lg">{topic.title}</h3>
              <p className="max-w-[38rem]">{topic.text}</p>
              <GuideLinks links={topic.targets} />
            </div>
          </li>
        ))}
      </ol>
      <p className="flex items-center gap-4 text-muted sm:gap-6">
        <span className="grid size-11 shrink-0 place-items-center rounded-full border-2 border-line bg-sunken">
          <Icon icon={RotateCcw} className="size-5" />
        </span>
        {t("again")}
      </p>
    </div>
  );
}
