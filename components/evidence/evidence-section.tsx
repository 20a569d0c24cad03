import { Lock, Plus } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { levelOfItem } from "@/lib/domain/level";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { stateOf } from "@/lib/domain/progress";
import { formatNumber } from "@/lib/format";
import type { OwnItem } from "@/lib/loaders/own-item";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { EvidenceRow } from "./evidence-row";
import { LevelSign } from "./level-sign";

const shownAtOnce = 8;

/** What supports an item, with the level of the item's line. */
export function EvidenceSection({
  item,
  own: { note, evidence, projects },
  learnerProgress: { learner, states, today },
  locale,
}: {
  item: Pick<Item, "key" | "title">;
  own: Pick<OwnItem, "note" | "evidence" | "projects">;
  learnerProgress: LearnerProgress;
  locale: Locale;
}) {
  const t = useTranslations("evidence");
  const context = { today, timeZone: learner.timeZone, locale };
  const hidden = evidence.length - shownAtOnce;
  const level = levelOfItem({
    isDone: stateOf(states, item.key).status === "done",
    note: note.text,
    backing: [...evidence, ...projects].map((each) => each.level),
  });
  return (
    <section aria-labelledby="evidence">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 px-1">
        <h2 id="evidence" className="scroll-mt-6 text-xl">
          {t("title")}
        </h2>
        {level && <LevelSign level={level} {...context} />}
      </div>
      <div className="rounded-card border border-line bg-surface shadow-card">
        {evidence.length > 0 ? (
          <ul className="divide-y divide-line">
            {evidence.slice(0, shownAtOnce).map((each) => (
              <EvidenceRow key={each.id} evidence={each} {...context} />
            ))}
          </ul>
        ) : (
          <p className="px-5 pt-5 text-muted sm:px-6">{t("empty")}</p>
        )}
        <div
          className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-5 py-3 sm:px-6 ${evidence.length > 0 ? "border-line border-t" : ""}`}
        >
          <a
            href={paths.newEvidence(locale, item.key)}
            aria-label={t("addFor", { title: item.title[locale] })}
            className={`print:hidden ${buttonClass()}`}
          >
            <Icon icon={Plus} className="size-4" />
            {t("add")}
          </a>
          <a
            href={paths.evidenceList(locale, hidden > 0 ? { item: item.key } : {})}
            className="inline-flex min-h-11 items-center text-muted underline decoration-edge underline-offset-4 hover:text-ink print:hidden"
          >
            {hidden > 0
              ? t("more", { count: hidden, number: formatNumber(hidden, locale) })
              : t("all")}
          </a>
        </div>
        <p className="flex items-center gap-2 px-5 pb-4 text-muted text-sm sm:px-6">
          <Icon icon={Lock} className="size-4 shrink-0" />
          {t("private")}
        </p>
      </div>
    </section>
  );
}
