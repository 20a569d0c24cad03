import { RotateCcw } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { GuideTopicView } from "@/lib/domain/guide";
import { GuideLinks } from "./guide-links";
import type { GuideTranslator } from "./guide-translator";

export function DutyFlow({ topics, t }: { topics: readonly GuideTopicView[]; t: GuideTranslator }) {
  return (
    <div>
      <ol>
        {topics.map((topic, index) => (
          <li
            key={topic.title}
            className="relative flex gap-4 pb-8 before:absolute before:top-12 before:bottom-1 before:left-[1.3125rem] before:border-edge before:border-l-2 before:border-dotted sm:gap-6"
          >
            <span
              aria-hidden="true"
              className="grid size-11 shrink-0 place-items-center rounded-full border-2 border-pandan bg-surface font-bold text-pandan"
            >
              {index + 1}
            </span>
            <div className="grid min-w-0 grid-cols-1 gap-3 pt-2">
              <h3 className="text-lg">{topic.title}</h3>
              <p className="max-w-[38rem]">{topic.text}</p>
              <GuideLinks links={topic.targets} t={t} />
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
