import type { GroupProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { PathTranslator } from "../details/path-translator";

/** Its look, also that of a finished group, is that of `.group-heading`. */
export function GroupHeading({
  progress,
  t,
  locale,
  level = 2,
}: {
  progress: GroupProgress;
  t: PathTranslator;
  locale: Locale;
  level?: 2 | 3;
}) {
  const { group, done, required } = progress;
  const Heading = `h${level}` as const;
  const isFinished = required > 0 && done === required;
  return (
    <div className="group-heading" data-finished={isFinished || undefined}>
      <Heading id={`group-${group.key}`}>{group.title[locale]}</Heading>
      <p>{t(`rule.${group.rule.kind}`, { done, required, total: group.items.length })}</p>
    </div>
  );
}
