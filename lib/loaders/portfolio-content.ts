import { getTranslations } from "next-intl/server";
import { defaultPathKey, pathOf } from "../content/paths";
import { findEvidenceList } from "../data/evidence/evidence-list";
import { findLongNotes } from "../data/items/note";
import { findProjects } from "../data/projects/project";
import type { Learner } from "../domain/learner";
import { describedLength, levelOfItem, levelsByItem } from "../domain/level";
import type { Locale } from "../domain/locale";
import type { Portfolio } from "../domain/portfolio";
import { portfolioOf } from "../domain/portfolio-content";
import { statusOf } from "../domain/progress";
import { inPortfolioOrder, itemsShownBy } from "../domain/project-level";
import { formatDay } from "../format";
import { loadChoices } from "./profile";
import { loadProgress } from "./progress";

/** All that documents can show, in their language. */
export async function loadPortfolio(learner: Learner, locale: Locale): Promise<Portfolio> {
  const [{ states, progress, now }, { profile }, evidence, found, notes, t] = await Promise.all([
    loadProgress(learner),
    loadChoices(learner),
    findEvidenceList(learner.id, defaultPathKey),
    findProjects(learner.id, defaultPathKey),
    findLongNotes(learner.id, defaultPathKey, describedLength),
    getTranslations({ locale, namespace: "portfolio" }),
  ]);
  const projects = inPortfolioOrder(found);
  const shown = projects.map((project) => ({
    items: itemsShownBy(project),
    level: project.level,
  }));
  const backing = levelsByItem([...evidence, ...shown]);
  const texts = new Map(notes.map(({ item, text }) => [item, text]));
  return portfolioOf({
    path: pathOf(defaultPathKey),
    learner,
    profile,
    progress,
    states,
    locale,
    now,
    remarkFor: ({ staleness }) =>
      staleness?.since ? t("ended", { date: formatDay(staleness.since, locale, "long") }) : null,
    levelOf: ({ key }) =>
      levelOfItem({
        isDone: statusOf(states, key) === "done",
        note: texts.get(key) ?? "",
        backing: backing.get(key) ?? [],
      }),
    projects,
    evidence,
  });
}
