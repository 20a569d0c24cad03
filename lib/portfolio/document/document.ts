import type { Portfolio } from "../../domain/portfolio";
import type {
  DocumentProgress,
  DocumentSection,
  PortfolioDocument,
} from "../../domain/portfolio-document";
import { isEmptyProfile } from "../../domain/profile";
import type { SectionKey } from "../../domain/selection";
import { formatDay, formatNumber } from "../../format";
import { interpolate, type PortfolioLabels } from "../labels";
import { printable } from "../printable-text";
import { contactsOf, paragraphsOf } from "./contacts";
import { entriesOf } from "./entries";
import { itemGroupsOf } from "./item-lines";
import { documentProjectsOf } from "./projects";
import { legendOf, skillNoteOf } from "./skill-levels";

/** The learner's name, also where none of its characters can be shown. */
export function nameOf({ learner }: Portfolio, labels: PortfolioLabels): string {
  return printable(learner.name) || labels.unnamed;
}

function sectionOf(
  key: SectionKey,
  portfolio: Portfolio,
  labels: PortfolioLabels,
): DocumentSection {
  const groups = itemGroupsOf(key, portfolio, labels);
  const entries = entriesOf(key, portfolio, labels);
  return {
    key,
    title: key === "profile" ? "" : labels.section[key],
    note: key === "skills" ? skillNoteOf(groups, labels) : "",
    legend: key === "skills" ? legendOf(groups, labels) : [],
    projects: key === "projects" ? documentProjectsOf(portfolio, labels) : [],
    groups:
      entries.length > 0 ? [{ key: "entries", title: "", lines: entries }, ...groups] : groups,
  };
}

function progressOf(portfolio: Portfolio, labels: PortfolioLabels): DocumentProgress | null {
  const { tally, steps, locale } = portfolio;
  if (!tally) return null;
  return {
    percent: `${formatNumber(tally.percent, locale)}%`,
    text: interpolate(labels.progressLong, { done: tally.done, required: tally.required }),
    steps: steps.map(({ number, title, tally: count }) => {
      const { done, required } = count ?? { done: 0, required: 0 };
      return {
        number,
        title,
        count: interpolate(labels.progress, { done, required }),
        done,
        required,
      };
    }),
  };
}

export function documentOf(portfolio: Portfolio, labels: PortfolioLabels): PortfolioDocument {
  const { locale, profile, layout, path } = portfolio;
  const name = nameOf(portfolio, labels);
  const date = formatDay(portfolio.date, locale, "long");
  const sections = layout.sections
    .map((key) => sectionOf(key, portfolio, labels))
    .filter(({ projects, groups }) => projects.length + groups.length > 0);
  const isEmpty = sections.length === 0 && isEmptyProfile(profile) && !layout.isBegun;
  return {
    locale,
    title: interpolate(labels.title, { name }),
    name,
    headline: profile.headline || interpolate(labels.subtitle, { path: path.title, date }),
    contacts: contactsOf(profile, labels),
    about: paragraphsOf(profile.about),
    progress: progressOf(portfolio, labels),
    sections,
    date,
    footer: layout.footer ? interpolate(labels.footer, { date }) : null,
    empty: isEmpty ? { title: labels.emptyTitle, text: labels.emptyBody } : null,
  };
}
