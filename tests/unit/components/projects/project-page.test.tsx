import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ProjectPage } from "@/components/projects/project-page";
import { ProjectsPage } from "@/components/projects/projects-page";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { progressOf } from "@/lib/domain/completion";
import { emptyFormState } from "@/lib/domain/form-state";
import { type Locale, locales } from "@/lib/domain/locale";
import { itemLocationsOf, itemsOf } from "@/lib/domain/path";
import { statesFrom } from "@/lib/domain/progress";
import { emptyProject, type Project } from "@/lib/domain/project";
import { itemsShownBy, projectLevelOf } from "@/lib/domain/project-level";
import { rubricOf } from "@/lib/domain/project-rubric";
import { sectionNames } from "@/lib/domain/project-section";
import { messages } from "@/lib/i18n/messages";
import type { ProjectView } from "@/lib/loaders/project";
import { newProject } from "../../../support/projects/project-arbitraries";

const path = pathOf(defaultPathKey);
const places = itemLocationsOf(path);
const now = new Date("2026-11-24T03:00:00Z");
const form = async () => emptyFormState;
const button = async () => undefined;
const sections = Object.fromEntries(sectionNames.map((name) => [name, form]));
const actions = {
  ...{ sections: sections as Record<(typeof sectionNames)[number], typeof form> },
  ...{ tick: button, removePicture: button, remove: form },
  checklist: { save: button, undo: button, saveHappenedOn: form },
};

function viewOf(project: Project, locale: Locale): ProjectView {
  const states = statesFrom([]);
  const learner = {
    ...{ id: "a", email: "siti@contoh.id", name: "Siti", locale, timeZone: "Asia/Jakarta" },
    ...{ createdAt: now, deletesAt: null },
  };
  const answers = new Map([[project.demo ?? "", { checkedAt: now, lapsedAt: null }]]);
  const level = projectLevelOf(project, answers);
  const shown = itemsShownBy(project).flatMap((key) => places.get(key) ?? []);
  return {
    project: { ...project, level, answers, picture: { contentType: "a", width: 4, height: 3 } },
    isRemoved: project.removedAt !== null,
    learnerProgress: {
      ...{ learner, states, progress: progressOf(path, states), next: [] },
      ...{ today: "2026-11-24", now },
    },
    place: places.get(project.item ?? "") ?? null,
    duties: rubricOf(path, project.rubric),
    skills: shown
      .filter(({ item }) => project.skills.includes(item.key))
      .map((place) => ({ place, level })),
    offered: project.finishedOn ? shown : [],
    projectItems: itemsOf(path).filter(({ kind }) => kind === "project"),
    skillGroups: [],
  };
}

const markupOf = (locale: Locale, page: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      {page}
    </NextIntlClientProvider>,
  );

const pageOf = (project: Project, locale: Locale, part?: string) =>
  markupOf(
    locale,
    <ProjectPage
      view={viewOf(project, locale)}
      locale={locale}
      returnTo={`/${locale}/projects/${project.id}`}
      notice={{ conflicts: [], part }}
      actions={actions}
    />,
  );

const trashNet = newProject({
  ...{ item: "proj-image-classification", summary: "Foto masuk, jenis keluar." },
  result: {
    metric: "F1 makro",
    value: "0,91",
    baseline: "0,62 (regresi)",
    sample: "380",
    measured: "",
  },
  ...{ limits: "Kaca dan plastik.", demo: "https://contoh.id/demo", startedOn: "2026-11-08" },
  ...{ finishedOn: "2026-11-22", skills: ["cnn"], problem: "Memilah dengan tangan." },
  rubric: [{ competence: "comp-api", where: "FastAPI" }],
  tasks: [{ text: "Bagi datanya", done: true }],
});

describe.each(locales)("the page of a project (%s)", (locale) => {
  const { project: words } = messages[locale];

  it("shows the figure beside its baseline and n, and when its link was checked", () => {
    const markup = pageOf(trashNet, locale);
    for (const text of ["Foto masuk", "F1 makro", "0,91", "0,62", "n = 380", "FastAPI"])
      expect(markup).toContain(text);
    expect(markup).toMatch(/<p class="[^"]*text-5xl[^"]*">0,91</);
    expect(markup).toContain('data-level="checked"');
    expect(markup).toContain(words.offer.title);
    expect(markup.match(/data-section=/g)).toHaveLength(sectionNames.length);
  });

  it("never shows a figure large that has no n", () => {
    const result = { ...trashNet.result, sample: "" } as Project["result"];
    const markup = pageOf({ ...trashNet, result }, locale);
    expect(markup).not.toContain("text-5xl");
    expect(markup).toContain(words.figure.noSample);
  });

  it("of one that was just started asks for the baseline first, and offers nothing", () => {
    const markup = pageOf(newProject(), locale);
    expect(markup).toContain(words.figure.none);
    expect(markup).not.toContain(words.offer.title);
    expect(markup).not.toContain("undefined");
    expect(markup.match(/aria-label="[^"]*"/g)).not.toBeNull();
  });

  it("holds no text at competences that are not earned", () => {
    const markup = pageOf(newProject(), locale);
    expect(markup).not.toContain(`aria-label="${words.rubric.earned}"`);
    expect(pageOf(trashNet, locale)).toContain(`aria-label="${words.rubric.earned}"`);
  });

  it("shows the dataset that it was started with, with its address as a link", () => {
    const url = "https://archive.ics.uci.edu/dataset/350";
    const markup = pageOf(newProject({ dataset: `TrashNet: ${url}` }), locale);
    expect(markup).toContain(`${words.fields.dataset}:</span> TrashNet: <a href="${url}"`);
    expect(markup).not.toContain(words.emptySection.data);
    expect(pageOf(newProject({ dataset: null }), locale)).toContain(words.emptySection.data);
    const both = pageOf(newProject({ data: "2.527 foto", dataset: "TrashNet" }), locale);
    expect(both).toContain(">2.527 foto</p>");
    expect(both).toContain("</span> TrashNet</p>");
  });

  it("of a removed one shows its title alone", () => {
    const { title, item } = trashNet;
    const removal = { removedAt: now, removedOn: "2026-11-24" };
    const markup = pageOf({ ...trashNet, ...emptyProject, title, item, ...removal }, locale);
    expect(markup).toContain(words.removed.title);
    expect(markup).toContain("TrashNet");
    expect(markup).not.toContain("<form");
  });

  it("says what the last form did", () => {
    expect(pageOf(trashNet, locale, "problem")).toContain(words.saved);
    expect(pageOf(trashNet, locale, "stale")).toContain(words.stale);
    expect(pageOf(trashNet, locale, "<script>")).not.toContain("&lt;script");
  });
});

describe.each(locales)("the list of projects (%s)", (locale) => {
  const { project: words } = messages[locale];
  const listOf = (projects: readonly Project[], isFull = false) => {
    const views = projects.map((each) => viewOf(each, locale));
    const { learner } = viewOf(trashNet, locale).learnerProgress;
    return markupOf(
      locale,
      <ProjectsPage
        list={{
          ...{ learner, projects: views.map((view) => view.project), isFull },
          templates: itemsOf(path).filter(({ key }) => path.outlines[key]),
        }}
        chosen="proj-weather"
        isRemoved={false}
        start={form}
        locale={locale}
      />,
    );
  };

  it("says the next step where there is none", () => {
    expect(listOf([])).toContain(words.empty);
    expect(listOf([])).toContain('<option value="proj-weather" selected="">');
  });

  it("counts those with a figure, and shows each beside its baseline", () => {
    const markup = listOf([trashNet, newProject({ id: "b" })]);
    expect(markup).toMatch(/<h1[^>]*>2 [^<]*1 [^<]*<\/h1>/);
    expect(markup.match(/data-project=/g)).toHaveLength(2);
    expect(markup).toContain("0,62 (regresi)");
  });

  it("has no form where it is full", () => {
    expect(listOf([trashNet], true)).not.toContain("<form");
  });
});
