import { beforeEach, describe, expect, it, vi } from "vitest";
import { DELETE } from "@/app/api/evidence/[id]/route";
import { GET as listEvidence } from "@/app/api/evidence/route";
import { GET as getNote, PUT } from "@/app/api/notes/[item]/route";
import { GET as listNotes } from "@/app/api/notes/route";
import { GET as getProgress } from "@/app/api/progress/route";
import { saveEvidence } from "@/lib/actions/evidence";
import { addLink } from "@/lib/actions/item-marks";
import { saveNote } from "@/lib/actions/note";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { locales } from "@/lib/domain/locale";
import { portfolioFormats } from "@/lib/domain/portfolio";
import { defaultSelection } from "@/lib/domain/selection";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { loadEvidence, loadEvidenceList } from "@/lib/loaders/evidence";
import { loadHistory } from "@/lib/loaders/history";
import { loadNoteLines } from "@/lib/loaders/note";
import { loadOwnItem } from "@/lib/loaders/own-item";
import { loadPortfolioFile } from "@/lib/loaders/portfolio";
import { exportArchive } from "../../support/database/archive-round-trip";
import { applyChanges, change } from "../../support/database/changes";
import { newLearner } from "../../support/database/learners";
import { addEvidenceTo, removeEvidenceOf } from "../../support/database/records/evidence";
import { writeNote } from "../../support/database/records/notes";
import { docxFiles } from "../../support/portfolio/docx-text";
import { isPortfolioReadable, portfolioText } from "../../support/portfolio/portfolio-text";
import { submitForm } from "../../support/requests/form-submission";
import { testRequest } from "../../support/requests/request-mock";

const canary = "kenari7391";
const logged: string[] = [];
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts.join(" ")));
});

async function signIn(learner: Learner): Promise<void> {
  testRequest.clearCookies();
  testRequest.setPeerAddress("203.0.113.9");
  await createSession(learner, "password");
}

/** A learner with a canary in a note, its earlier versions and an own link, and in what was refused. */
async function newLearnerWithCanary(): Promise<Learner> {
  const learner = await newLearner();
  await applyChanges(learner, [change("git", "done")]);
  await signIn(learner);
  for (const text of ["satu", "dua"]) await writeNote(learner, "git", `${canary} ${text}`);
  const link = { item: "git", url: `https://${canary}.example/`, title: canary };
  await submitForm(addLink, link);
  await submitForm(addLink, { ...link, url: `javascript:${canary}` });
  await submitForm(saveNote, { item: "git", text: `${canary} lain`, version: "0" });
  await submitForm(saveNote, { item: "git", text: canary.repeat(2000), version: "2" });
  await addCanaryEvidence(learner);
  return learner;
}

/** In every field, of one that is there and one that was removed, and in what was refused. */
async function addCanaryEvidence(learner: Learner): Promise<void> {
  const content = {
    ...{ title: canary, url: `https://${canary}.example/bukti`, issuer: canary },
    ...{ credentialId: canary, description: `${canary} `.repeat(20).trim() },
  };
  await addEvidenceTo(learner, content, { id: evidenceId });
  await removeEvidenceOf(learner, await addEvidenceTo(learner, content));
  const form = { evidence: evidenceId, version: "9", kind: "course", title: canary, items: "git" };
  await submitForm(saveEvidence, form);
  await submitForm(saveEvidence, { ...form, url: `javascript:${canary}`, issuedOn: canary });
}

const evidenceId = "0191d3f8-0000-7000-8000-000000000001";
const learner = await newLearnerWithCanary();
const request = (body?: object) =>
  new Request("http://localhost:3000/api/notes/git", {
    ...(body && { method: "PUT", body: JSON.stringify(body) }),
    headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
  });
const route = { params: Promise.resolve({ item: "git" }) };

async function textOf(format: (typeof portfolioFormats)[number], locale: (typeof locales)[number]) {
  const sections = ["profile", "projects", "skills"] as const;
  const selection = { ...defaultSelection("", locale), sections };
  const { body } = await loadPortfolioFile(learner, format, locale, selection);
  if (format === "docx") return JSON.stringify(docxFiles(Buffer.from(body)));
  return isPortfolioReadable(format) ? portfolioText(body, format) : String(body);
}

describe("a canary in a note, an own link and evidence", () => {
  it("is in its learner's own answers and archive", async () => {
    await signIn(learner);
    expect(await (await listNotes(request(), undefined)).text()).toContain(canary);
    const archive = await exportArchive(learner.id);
    expect(archive).toContain(`"https://${canary}.example/"`);
    const [kept, removed] = JSON.parse(archive).enrolments[0].evidence.sort(
      (one: { version: number }, other: { version: number }) => one.version - other.version,
    );
    const filled = ["title", "url", "issuer", "credentialId", "description"];
    for (const name of filled) expect(kept[name]).toContain(canary);
    expect(filled.filter((name) => removed[name] !== null)).toEqual(["title"]);
  });

  it.each(locales.flatMap((locale) => portfolioFormats.map((format) => [format, locale] as const)))(
    "is in no document that does not include evidence: %s, %s",
    async (format, locale) => {
      expect(await textOf(format, locale)).not.toContain(canary);
    },
  );

  it("is in no answer to another learner", async () => {
    const other = await newLearner();
    await signIn(other);
    const answers = [
      await getNote(request(), route),
      await listNotes(request(), undefined),
      await getProgress(request(), undefined),
      await PUT(request({ text: "milik sendiri", version: 1 }), route),
      await PUT(request({ text: "milik sendiri", version: 0 }), route),
      await listEvidence(request(), undefined),
      await DELETE(request(), { params: Promise.resolve({ id: evidenceId }) }),
    ];
    for (const answer of answers) expect(await answer.text()).not.toContain(canary);
    const loaded = [
      await loadOwnItem(other, "git", {}),
      [...(await loadNoteLines(other))],
      await loadEvidence("id", evidenceId),
      await loadEvidenceList("id", { page: 1 }),
      await loadHistory("id", {}),
      await loadDashboard("id"),
      await exportArchive(other.id),
    ];
    expect(JSON.stringify(loaded)).not.toContain(canary);
  });

  it("is in no line of the log", () => {
    expect(logged.join("\n")).not.toContain(canary);
  });
});
