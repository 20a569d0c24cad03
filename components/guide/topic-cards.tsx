import type { GuideTopicView } from "@/lib/domain/guide";

/** The whole card links to the first target. */
export function TopicCards({ topics }: { topics: readonly GuideTopicView[] }) {
  return (
    <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {topics.map((topic) => {
        const target = topic.targets[0];
        return (
          <li
            key={topic.title}
            className={`relative grid content-start gap-1.5 rounded-card border border-line bg-surface p-5 ${target ? "hover:border-pandan" : ""}`}
          >
            <h3 className="text-lg">
              {target ? (
                <a
                  href={target.href}
                  className="text-pandan after:absolute after:inset-0 after:rounded-card hover:underline"
                >
                  {topic.title}
                </a>
              ) : (
                topic.title
              )}
            </h3>
            <p>{topic.text}</p>
          </li>
        );
      })}
    </ul>
  );
}
