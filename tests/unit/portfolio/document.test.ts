import { describe, expect, it } from "vitest";
import type { SelectionContent } from "@/lib/domain/selection";
import { documentOf } from "@/lib/portfolio/document/document";
import { fullEvidence, fullProfile, fullProjects } from "@/tests/support/portfolio/full-portfolio";
import {
  partialStatus,
  portfolioWords,
  shownFixture,
} from "@/tests/support/portfolio/portfolio-fixture";

const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };

function documentWith(
  ask: Parameters<typeof shownFixture>[0],
  selection: Partial<SelectionContent> = {},
) {
  return documentOf(shownFixture({ status: partialStatus, ...ask }, selection), portfolioWords.id);
}

const titlesOf = ({ sections }: ReturnType<typeof documentWith>) =>
  sections.map(({ title }) => title);
const linesIn = (document: ReturnType<typeof documentWith>, key: string) =>
  document.sections
    .filter((section) => section.key === key)
    .flatMap(({ groups }) => groups.flatMap(({ lines }) => lines.map(({ title }) => title)));

describe("a document", () => {
  it("shows of the profile what is filled in, and of an empty one the path and the date", () => {
    const { headline, contacts, about } = documentWith({ profile: { place: "Bandung" } });
    expect(headline).toBe("Jalur AI Engineer · 24 November 2026");
    expect(contacts).toEqual([{ kind: "place", label: "Domisili", text: "Bandung", url: null }]);
    expect(about).toEqual([]);
    expect(documentWith(own).contacts.map(({ text }) => text)).toEqual([
      ...["siti.np@contoh.id", "+62 812-0000-0000", "Bandung"],
      ...["github.com/sitinp", "linkedin.com/in/sitinp"],
    ]);
  });

  it.each([
    ["+62 812-3456", "tel:+628123456"],
    ["+62 (0)812-3456", "tel:+628123456"],
    ["+62(0) 812 3456", "tel:+628123456"],
    ["(0)812 3456", "tel:08123456"],
    ["(0812) 3456", "tel:08123456"],
  ])("dials %s as %s", (phone, url) => {
    expect(documentWith({ profile: { phone } }).contacts[0]?.url).toBe(url);
  });

  it("has its sections in the chosen order, and none that is empty", () => {
    const sections = ["profile", "skills", "education", "projects"] as const;
    expect(titlesOf(documentWith(own, { sections }))).toEqual(["Keahlian", "Proyek"]);
    expect(titlesOf(documentWith({ status: () => "not-started" }))).toEqual([]);
    expect(documentWith({ status: () => "not-started" }).empty).not.toBeNull();
  });

  it("says that nothing is done only where nothing is", () => {
    const sections = ["profile"] as const;
    const notStarted = { status: () => "not-started" as const };
    expect(documentWith({}, { sections, percentage: true }).empty).toBeNull();
    expect(documentWith({}, { sections }).empty).toBeNull();
    expect(documentWith({ ...notStarted, profile: { place: "Bandung" } }).empty).toBeNull();
    expect(documentWith({ ...notStarted, evidence: fullEvidence }, { sections }).empty).toBeNull();
    expect(documentWith({ status: () => "learning" }, { sections }).empty).not.toBeNull();
  });

  it("has no line for what a project or a certificate says more about", () => {
    const plain = documentWith({});
    expect(linesIn(plain, "projects")).toEqual(["Klasifikasi gambar"]);
    expect(linesIn(plain, "certificates")).toContain("Kursus di Dicoding");
    const full = documentWith(own);
    expect(linesIn(full, "projects")).toEqual([]);
    expect(linesIn(full, "certificates")).toEqual([
      ...["Belajar Pengembangan Machine Learning", "Computer Vision"],
      "TensorFlow Developer Certificate",
    ]);
    const leftOut = fullEvidence.map(({ id }) => `evidence:${id}`);
    expect(linesIn(documentWith(own, { leftOut }), "certificates")).toContain("Kursus di Dicoding");
  });

  it("shows a figure only beside its baseline and the size of its sample", () => {
    const [project] = fullProjects;
    if (!project?.result) return expect.fail("There is no project");
    const figureOf = (result: Partial<typeof project.result>) => {
      const changed = {
        ...project,
        result: { ...project.result, ...result } as typeof project.result,
      };
      return documentWith({ projects: [changed] }).sections[0]?.projects[0];
    };
    expect(figureOf({})?.figure).toEqual({
      value: "0,91",
      notes: ["F1 makro di data uji", "pembanding 0,62", "n = 380 foto"],
    });
    const without = figureOf({ sample: "" });
    expect(without?.figure).toBeNull();
    expect(without?.facts[0]).toEqual({
      label: "Hasil",
      paragraphs: ["F1 makro di data uji: 0,91; pembanding 0,62"],
    });
  });

  it("says the level of each line with its date, and how many skills a link backs", () => {
    const { sections } = documentWith(own);
    expect(sections[0]?.projects.map(({ level }) => level.word)).toEqual([
      ...["tautan diperiksa 20 Nov 2026", "bertautan"],
    ]);
    const skills = sections.find(({ key }) => key === "skills");
    expect(skills?.legend.map(({ word }) => word)).toEqual([
      ...["diklaim", "dijelaskan", "bertautan", "tautan diperiksa"],
    ]);
    expect(skills?.note).toBe("");
  });

  it("has percentage and footer where they are chosen", () => {
    expect(documentWith({}).progress).toBeNull();
    expect(documentWith({}).footer).toMatch(/^24 November 2026\. /);
    const chosen = documentWith({}, { percentage: true, footer: false });
    expect(chosen.progress?.steps).toHaveLength(6);
    expect(chosen.footer).toBeNull();
  });
});
