import { useTranslations } from "next-intl";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import type { NextUp } from "@/lib/domain/next-up";
import { paths } from "@/lib/paths";

/** A step, or the whole path, that is complete: what is finished and where to go on. */
export type Milestone = {
  /** The step's key, or that of the path. */
  readonly key: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly label: string }[];
};

/** The path comes last. */
export function useMilestones(
  { progress, next }: { progress: PathProgress; next: readonly NextUp[] },
  locale: Locale,
): readonly Milestone[] {
  const t = useTranslations("path.milestone");
  const portfolio = { href: paths.portfolio(locale), label: t("portfolio") };
  const [first] = next;
  const following = first && {
    href: paths.item(locale, first.step.step.key, first.item.key),
    label: t("next", { title: first.item.title[locale], number: first.step.step.number }),
  };
  const seen = (step?: string) => ({ href: paths.milestone(locale, step), label: t("see") });
  const complete = progress.steps
    .filter(({ state }) => state === "complete")
    .map(({ step }) => ({
      key: step.key,
      text: t(step.months ? "step" : "habits", { number: step.number }),
      links: [seen(step.key), ...(following ? [following] : []), portfolio],
    }));
  if (progress.current !== null) return complete;
  const text = t("path", { required: progress.required });
  return [...complete, { key: "path", text, links: [seen(), portfolio] }];
}
