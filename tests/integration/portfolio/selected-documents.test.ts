import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/portfolio/[format]/route";
import { GET as getProfile } from "@/app/api/profile/route";
import { GET as getSelections } from "@/app/api/selections/route";
import { addEvidence } from "@/lib/actions/evidence-changes";
import { changeProfile } from "@/lib/actions/profile-changes";
import { addProject } from "@/lib/actions/project-changes";
import { addSelection, removeSelection } from "@/lib/actions/selection-changes";
import { createSession } from "@/lib/auth/session/sign-in";
import type { Learner } from "@/lib/domain/learner";
import { type PortfolioFormat, portfolioFormats } from "@/lib/domain/portfolio";
import { emptyProject } from "@/lib/domain/project";
import { defaultSelection, type SelectionContent } from "@/lib/domain/selection";
import { loadPortfolioFile } from "@/lib/loaders/portfolio";
import { applyChanges, change } from "../../support/database/changes";
import { morning, newLearner } from "../../support/database/learners";
import { docxFiles } from "../../support/portfolio/docx-text";
import { isPortfolioReadable, portfolioText } from "../../support/portfolio/portfolio-text";
import { testRequest } from "../../support/requests/request-mock";

const logged: string[] = [];
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...parts) => void logged.push(parts.join(" ")));
});

/** A word of its own for each field, which no other text has. */
const canary = (name: string) => `kenari${name}`;

const address = (name: string) => `https://${canary(name)}.example/`;

const profile = {
  headline: canary("baris"),
  about: canary("tentang"),
  place: canary("kota"),
  email: `${canary("surat")}@contoh.id`,
  phone: "+62 812 7391 0000",
  links: [{ label: canary("label"), url: address("tautan") }],
};

function projectContent(name: string, finishedOn: string | null) {
  const text = (field: string) => canary(`${name}${field}`);
  return {
    ...emptyProject,
    title: text("judul"),
    summary: text("ringkasan"),
    problem: text("masalah"),
    role: text("peran"),
    data: text("data"),
    approach: text("cara"),
    result: {
      metric: text("metrik"),
      value: text("nilai"),
      baseline: text("pembanding"),
      sample: text("sampel"),
      measured: text("ukur"),
    },
    limits: text("batas"),
    aiHelp: text("bantuan"),
    repository: address(`${name}kode`),
    demo: address(`${name}demo`),
    dataset: text("himpunan"),
    startedOn: "2026-08-01",
    finishedOn,
    rubric: [{ competence: "comp-metrics", where: text("rubrik") }],
    tasks: [{ text: text("tugas"), done: false }],
    skills: ["cnn"],
  };
}

function certificateContent(name: string) {
  return {
    kind: "certificate" as const,
    title: canary(`${name}judul`),
    url: address(name),
    issuer: canary(`${name}penerbit`),
    credentialId: canary(`${name}nomor`),
    issuedOn: "2026-10-01",
    expiresOn: "2029-10-01",
    description: canary(`${name}penjelasan`),
    items: ["python"],
  };
}

const ids = {
  shown: randomUUID(),
  open: randomUUID(),
  left: randomUUID(),
  certificate: randomUUID(),
  hidden: randomUUID(),
};

/** A learner with a canary in every field. */
async function newLearnerWithCanaries(): Promise<Learner> {
  const learner = await newLearner({ email: `${canary("akun")}@contoh.id`, name: canary("nama") });
  const context = { learner, now: morning };
  await applyChanges(learner, [
    ...["python", "git", "cnn", "edu-s1"].map((item) => change(item, "done")),
    change("calculus", "learning"),
  ]);
  await changeProfile(context, { ...profile, version: 0 });
  await addProject(context, ids.shown, projectContent("tampil", "2026-10-01"));
  await addProject(context, ids.open, projectContent("terbuka", null));
  await addProject(context, ids.left, projectContent("keluar", "2026-10-01"));
  await addEvidence(context, ids.certificate, certificateContent("sertifikat"));
  await addEvidence(context, ids.hidden, { ...certificateContent("artikel"), kind: "article" });
  return learner;
}

const learner = await newLearnerWithCanaries();

const canariesIn = (text: string) => [...new Set(text.match(/kenari[a-z]+/g))].sort();

async function textOf(format: PortfolioFormat, selection: Partial<SelectionContent>) {
  const id = randomUUID();
  const content = { ...defaultSelection("untuk magang", "id"), ...selection };
  await addSelection({ learner, now: morning }, { id, content });
  const response = await GET(
    new Request(`http://localhost:3000/api/portfolio/${format}?include=${id}`),
    { params: Promise.resolve({ format }) },
  );
  await removeSelection({ learner, now: morning }, id);
  expect(response.status).toBe(200);
  const file = Buffer.from(await response.arrayBuffer());
  if (format === "docx") return JSON.stringify(docxFiles(file));
  if (format === "pdf" && isPortfolioReadable(format))
    return [portfolioText(file, format), ...canariesIn(file.toString("latin1"))].join(" ");
  return file.toString("utf8");
}

beforeEach(async () => {
  testRequest.setPeerAddress("203.0.113.9");
  testRequest.clearCookies();
  await createSession(learner, "password");
});

/** Included: the name, two fields of the profile, one project and one certificate. */
const internship: Partial<SelectionContent> = {
  sections: ["profile", "projects", "certificates"],
  leftOut: [
    "field:about",
    "field:email",
    "field:phone",
    `link:${address("tautan")}`,
    `project:${ids.left}`,
    "item:cnn",
    "item:comp-metrics",
    "item:python",
  ],
};

describe.each(portfolioFormats)("a %s of a selection", (format) => {
  it("holds what was included and nothing else", async () => {
    const text = await textOf(format, internship);
    const found = canariesIn(text);
    const included = /^kenari(nama|baris|kota|tampil|sertifikat)/;
    expect(found.filter((word) => !included.test(word))).toEqual([]);
    for (const word of ["tampiljudul", "tampilringkasan", "tampilnilai", "sertifikatjudul"])
      if (format !== "csv" || !word.endsWith("ringkasan")) expect(found).toContain(canary(word));
    expect(text).not.toMatch(/7391|Python|CNN|Kalkulus|S1|tampiltugas|untuk magang/);
  });

  it("holds no profile where that is not included", async () => {
    const text = await textOf(format, { sections: ["skills"] });
    expect(canariesIn(text)).toEqual(format === "csv" ? [] : [canary("nama")]);
    expect(text).toContain("Python");
  });

  it("never holds the account's e-mail, and what is not done only where it is asked for", async () => {
    const text = await textOf(format, {});
    expect(text).not.toContain(canary("akun"));
    expect(text).not.toMatch(/kenariterbuka|Kalkulus/);
    const open = await textOf(format, { hideUnfinished: false });
    expect(open).toContain(canary("terbukajudul"));
    if (format !== "jsonresume") expect(open).toContain("Kalkulus");
  });
});

describe("a document", () => {
  it.each([randomUUID(), "bukan-id"])(
    "of an unknown selection is not found: %s",
    async (include) => {
      const response = await GET(
        new Request(`http://localhost:3000/api/portfolio/txt?include=${include}`),
        { params: Promise.resolve({ format: "txt" }) },
      );
      expect(response.status).toBe(404);
    },
  );

  it("of another learner's selection is not found", async () => {
    const id = randomUUID();
    const content = defaultSelection("untuk magang", "id");
    await addSelection({ learner, now: morning }, { id, content });
    testRequest.clearCookies();
    await createSession(await newLearner(), "password");
    const response = await GET(
      new Request(`http://localhost:3000/api/portfolio/txt?include=${id}`),
      { params: Promise.resolve({ format: "txt" }) },
    );
    expect(response.status).toBe(404);
  });
});

describe("a canary in a profile and a selection", () => {
  const read = async (route: typeof getProfile, address: string) =>
    (await route(new Request(`http://localhost:3000${address}`), undefined)).text();

  it("is in its learner's own answers, and in none to another learner", async () => {
    const id = randomUUID();
    const content = { ...defaultSelection(canary("pilihan"), "id") };
    await addSelection({ learner, now: morning }, { id, content });
    expect(await read(getProfile, "/api/profile")).toContain(canary("tentang"));
    expect(await read(getSelections, "/api/selections")).toContain(canary("pilihan"));
    testRequest.clearCookies();
    const other = await newLearner();
    await createSession(other, "password");
    const file = await loadPortfolioFile(other, "json", "id");
    const answers = [
      await read(getProfile, "/api/profile"),
      await read(getSelections, "/api/selections"),
      String(file.body),
    ];
    expect(answers.join("")).not.toContain("kenari");
  });

  it("is in no line of the log", () => {
    expect(logged.join("\n")).not.toContain("kenari");
  });
});
