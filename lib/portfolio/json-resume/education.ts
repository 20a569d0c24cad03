import type { Portfolio } from "../../domain/portfolio";
import { evidenceIn } from "../document/entries";
import type { PortfolioLabels } from "../labels";
import { datesOf, filled } from "./fields";
import { itemsOf } from "./path-items";

/** Readers print `institution` first and without asking whether there is one. */
export function educationOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const courses = evidenceIn("certificates", portfolio).filter(({ kind }) => kind === "course");
  return [
    ...itemsOf(portfolio, "education").map((item) => ({
      institution: labels.unknownInstitution,
      studyType: item.title,
      ...datesOf(item.startedOn, item.completedOn),
    })),
    ...courses.map(({ title, issuer, url, issuedOn }) => ({
      institution: issuer ?? title,
      ...(issuer === null ? {} : { area: title }),
      studyType: labels.onlineCourse,
      ...filled({ url }),
      ...datesOf(null, issuedOn),
    })),
    ...itemsOf(portfolio, "course").map((item) => ({
      institution: item.title,
      studyType: labels.onlineCourse,
      ...datesOf(item.startedOn, item.completedOn),
    })),
  ];
}

export function certificatesOf(portfolio: Portfolio) {
  const own = evidenceIn("certificates", portfolio).filter(({ kind }) => kind === "certificate");
  return [
    ...own.map(({ title, issuer, url, issuedOn }) => ({
      name: title,
      ...filled({ issuer, url, date: issuedOn }),
    })),
    ...itemsOf(portfolio, "certification").map(({ title, completedOn }) => ({
      name: title,
      ...filled({ date: completedOn }),
    })),
  ];
}
