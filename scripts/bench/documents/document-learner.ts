import { randomBytes, randomUUID } from "node:crypto";
import sharp from "sharp";
import { defaultPathKey, pathOf } from "../../../lib/content/paths";
import {
  evidenceDescriptionLimit,
  evidenceKinds,
  evidenceLimit,
} from "../../../lib/domain/evidence";
import { itemsOf } from "../../../lib/domain/path";
import { projectLimit, projectLimits, taskLimit } from "../../../lib/domain/project";
import { competenceKeys } from "../../../lib/validation/project-fields";
import { type BenchLearner, createLearner } from "../learner";

/** How many things a learner has, and how long their texts are: 1 is the longest that is taken. */
type Size = {
  readonly email: string;
  readonly notes: number;
  readonly evidence: number;
  readonly projects: number;
  readonly share: number;
};

const items = itemsOf(pathOf(defaultPathKey)).map(({ key }) => key);

export const sizes = {
  usual: { email: "usual@langkah.example", notes: 40, evidence: 30, projects: 6, share: 0.1 },
  full: {
    ...{ email: "full@langkah.example", notes: items.length },
    ...{ evidence: evidenceLimit, projects: projectLimit, share: 1 },
  },
} as const satisfies Record<string, Size>;

const words = "Model gambar kecil dilatih, diukur terhadap pembanding, lalu dicoba orang lain. ";

/** So many characters of prose, on lines of a few sentences. */
function proseOf(length: number): string {
  const line = `${words.repeat(4).trim()}\n`;
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
}

async function write(
  { app, headers }: BenchLearner,
  method: "POST" | "PUT",
  path: string,
  body: object,
) {
  const answer = await fetch(app + path, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path} was refused: ${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

function evidenceAt(index: number, { share }: Size) {
  const day = `202${index % 6}-0${1 + (index % 9)}-1${index % 10}`;
  return {
    id: randomUUID(),
    kind: evidenceKinds[index % evidenceKinds.length],
    title: `Bukti ${index}: belajar mengembangkan machine learning`,
    url: `https://contoh.id/bukti/${index}`,
    issuer: "Dicoding Indonesia",
    credentialId: `4EXGQK2R8ZRL-${index}`,
    issuedOn: day,
    expiresOn: "2029-11-21",
    description: proseOf(share * evidenceDescriptionLimit),
    items: [items[index % items.length], items[(index * 7 + 3) % items.length]],
  };
}

function projectAt(index: number, { share }: Size) {
  const text = (name: keyof typeof projectLimits) => proseOf(share * projectLimits[name]);
  const line = (name: keyof typeof projectLimits) => text(name).replaceAll("\n", " ");
  return {
    id: randomUUID(),
    title: `Proyek ${index}: klasifikasi sampah`,
    ...{ summary: line("summary"), role: line("role"), dataset: line("dataset") },
    ...{ problem: text("problem"), data: text("data"), approach: text("approach") },
    ...{ limits: text("limits"), aiHelp: text("aiHelp") },
    result: {
      ...{ metric: "F1 makro di data uji", value: "0,91", baseline: "0,62 (regresi logistik)" },
      ...{ sample: "380 foto", measured: text("measured") },
    },
    repository: `https://github.com/contoh/proyek-${index}`,
    demo: `https://contoh.id/demo/${index}`,
    ...{ startedOn: `2026-0${1 + (index % 9)}-03`, finishedOn: `2026-1${index % 2}-12` },
    rubric: [...competenceKeys].map((competence) => ({ competence, where: line("where") })),
    tasks: Array.from({ length: Math.max(1, share * taskLimit) }, (_, at) => ({
      text: `Langkah ${at}`,
      done: true,
    })),
    skills: ["cnn", "pytorch", "pandas"],
  };
}

/** Nothing but noise, which is stored as large as a picture may be. */
function noise(): Promise<Buffer> {
  const raw = { width: 1300, height: 1300, channels: 3 as const };
  return sharp(randomBytes(1300 * 1300 * 3), { raw })
    .jpeg({ quality: 60 })
    .toBuffer();
}

async function uploadPicture({ app, headers }: BenchLearner, project: string): Promise<void> {
  const body = new Uint8Array(await noise());
  const answer = await fetch(`${app}/api/projects/${project}/picture`, {
    method: "PUT",
    headers: { ...headers, "content-type": "image/jpeg" },
    body,
  });
  if (!answer.ok) throw new Error(`A picture was refused: ${answer.status} ${await answer.text()}`);
}

/** Everything of the learner is done, so that documents show all of it. */
export async function createDocumentLearner(app: string, size: Size): Promise<BenchLearner> {
  const learner = await createLearner(app, { email: size.email, ticks: items.length });
  for (const item of items.slice(0, size.notes)) {
    const text = proseOf(size.share * 9000);
    await write(learner, "PUT", `/api/notes/${item}`, { text, version: 0 });
  }
  for (let index = 0; index < size.evidence; index += 1)
    await write(learner, "POST", "/api/evidence", evidenceAt(index, size));
  for (let index = 0; index < size.projects; index += 1) {
    const project = projectAt(index, size);
    await write(learner, "POST", "/api/projects", project);
    await uploadPicture(learner, project.id);
  }
  return learner;
}
