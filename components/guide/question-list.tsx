import type { GuideTopicView } from "@/lib/domain/guide";
import { disclosureClass } from "./disclosure";
import { GuideLinks } from "./guide-links";
import type { GuideTranslator } from "./guide-translator";

export function QuestionList({
  topics,
  t,
}: {
  topics: readonly GuideTopicView[];
  t: GuideTranslator;
}) {
  return (
    <div className="divide-y divide-line rounded-card border border-line bg-surface">
      {topics.map((topic) => (
        <details key={topic.title} className="unfolds-in-print group">
          <summary className={`min-h-14 px-5 py-3 sm:px-6 ${disclosureClass}`}>
            <span className="min-w-0">{topic.title}</span>
          </summary>
          <div className="grid grid-cols-1 gap-4 px-5 pb-5 sm:px-6">
            <p className="max-w-[38rem]">{topic.text}</p>
            <GuideLinks links={topic.targets} t={t} />
          </div>
        </details>
      ))}
    </div>
  );
}
