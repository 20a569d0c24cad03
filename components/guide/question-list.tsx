import { ChevronDown } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { GuideTopicView } from "@/lib/domain/guide";
import { GuideLinks } from "./guide-links";

export function QuestionList({ topics }: { topics: readonly GuideTopicView[] }) {
  return (
    <div className="divide-y divide-line rounded-card border border-line bg-surface">
      {topics.map((topic) => (
        <details key={topic.title} className="unfolds-in-print group">
          <summary className="flex min-h-14 items-center gap-4 px-5 py-3 font-semibold sm:px-6">
            <span className="min-w-0">{topic.title}</span>
            <Icon
              icon={ChevronDown}
              className="ml-auto size-5 shrink-0 text-muted group-open:rotate-180 motion-safe:transition-transform"
            />
          </summary>
          <div className="grid grid-cols-1 gap-4 px-5 pb-5 sm:px-6">
            <p className="max-w-[38rem]">{topic.text}</p>
            <GuideLinks links={topic.targets} />
          </div>
        </details>
      ))}
    </div>
  );
}
