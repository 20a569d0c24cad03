import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { itemsOf } from "@/lib/domain/path";
import { emptyProject } from "@/lib/domain/project";
import { type ProjectSection, sectionBaseOf, sectionNames } from "@/lib/domain/project-section";
import { root } from "@/scripts/setup/command.mjs";
import { buildFolder } from "@/scripts/setup/steps.mjs";

/** What answers requests, from the manifests of the build, so that none is forgotten. */

type ActionManifest = {
  readonly node: Readonly<
    Record<
      string,
      { readonly filename: string; readonly exportedName: string; readonly workers: object }
    >
  >;
};

const readManifest = <T>(name: string) =>
  JSON.parse(readFileSync(join(root, buildFolder(), name), "utf8")) as T;

export type ServerAction = {
  readonly id: string;
  /** `file#name`, the file without folder and ending. */
  readonly name: string;
  readonly page: string;
};

export function serverActions(): ServerAction[] {
  const { node } = readManifest<ActionManifest>("server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
    id,
    name: `${filename.replace(/^.*\/|\.ts$/g, "")}#${exportedName}`,
    page: (Object.keys(workers)[0] ?? "")
      .replace(/^app\/\[locale\]|\/\([a-z]+\)|\/page$/g, "")
      .replace("[step]", "foundations")
      .replace("[item]", "cnn")
      .replace("[id]", sampleId),
  }));
}

export function routeHandlers(): string[] {
  const routes = readManifest<Record<string, string>>("app-path-routes-manifest.json");
  return Object.entries(routes)
    .filter(([file, address]) => file.endsWith("/route") && address.startsWith("/api/"))
    .map(([, address]) => address)
    .sort();
}

export type Victim = {
  readonly session: string;
  readonly event: string;
  readonly batch: string;
};

export type Fields = Readonly<Record<string, string>>;

type ActionInput = {
  /** Whether it is a form that shows its errors. */
  readonly hasState?: true;
  readonly fields: (victim: Victim) => Fields;
  /** What it does for its owner shows in its own journey: it takes more than fields, or changes no row. */
  readonly isTestedElsewhere?: true;
};

const noFields = { fields: () => ({}) };

const newSelectionId = "0197a000-0000-7000-8000-0000000000b2";
/** Of a thing of each learner's own. */
export const sampleId = "0191d3f8-0000-7000-8000-000000000001";

export const victimPasskeyId = "a-passkey-of-the-victim";

/** What each section of a project that was just started takes. */
const sectionInputs: Readonly<Record<ProjectSection, Fields>> = {
  about: { title: "Mallory", item: "", summary: "Mallory", role: "" },
  result: { metric: "", value: "", baseline: "1", sample: "", measured: "" },
  links: { repository: "https://contoh.id/", demo: "" },
  problem: { problem: "Mallory" },
  data: { data: "Mallory", dataset: "" },
  approach: { approach: "Mallory" },
  limits: { limits: "Mallory" },
  aiHelp: { aiHelp: "Mallory" },
  skills: { skills: "git" },
  rubric: Object.fromEntries(
    itemsOf(pathOf(defaultPathKey))
      .filter(({ kind }) => kind === "competence")
      .map(({ key }) => [key, "Mallory"]),
  ),
  tasks: { tasks: "Mallory" },
};

const startedProject = { title: "Mallory", ...emptyProject };

/** In the order of a project's life. */
const projectActions: Readonly<Record<string, ActionInput>> = {
  "project#startProject": {
    hasState: true,
    fields: () => ({ project: sampleId, template: "", title: startedProject.title }),
  },
  ...Object.fromEntries(
    sectionNames.map((section): [string, ActionInput] => [
      `project-sections#save${section.charAt(0).toUpperCase()}${section.slice(1)}`,
      {
        hasState: true,
        fields: () => ({
          ...sectionInputs[section],
          ...{ project: sampleId, base: sectionBaseOf(section, startedProject) },
        }),
      },
    ]),
  ),
  "project#tickTask": { fields: () => ({ project: sampleId, task: "0:done:Mallory" }) },
  "project#removePicture": { fields: () => ({ project: sampleId }) },
  "project#removeProject": {
    hasState: true,
    fields: () => ({ project: sampleId, version: `${3 + sectionNames.length}` }),
  },
};

/** In an order in which each finds what the ones before it made. */
const planActions: Readonly<Record<string, ActionInput>> = {
  "plan#savePlan": {
    hasState: true,
    fields: () => ({
      ...{ version: "0", startsOn: "2026-11-24", targetOn: "", hoursPerWeek: "5" },
      ...{ specialisation: "cv-engineer", level: "", industry: "", restDays: "7" },
    }),
  },
  "plan#applyWayOut": { fields: () => ({ version: "1", hoursPerWeek: "6" }) },
  "plan#addPause": {
    hasState: true,
    fields: () => ({ pause: sampleId, from: "2027-01-01", to: "2027-01-02", reason: "Mallory" }),
  },
  "plan#saveOwnHours": { hasState: true, fields: () => ({ item: "git", hours: "4" }) },
  "plan#removePause": { fields: () => ({ pause: sampleId }) },
  "plan#makeFeed": noFields,
  "plan#acknowledgeFeed": { ...noFields, isTestedElsewhere: true },
  "plan#revokeFeed": noFields,
};

/**
 * The input of each action: it changes something of its owner's, in an order in which the owner may do it all.
 * Actions that need no session are `open`, and are tested in their journeys.
 */
export const actionInputs: Readonly<Record<string, "open" | ActionInput>> = {
  "sign-up#signUp": "open",
  "sign-up-link#confirmSignUp": "open",
  "sign-up-link#confirmSignUpWithPassword": "open",
  "mail-links#requestSignInLink": "open",
  "mail-links#requestPasswordReset": "open",
  "mail-links#signInWithLink": "open",
  "mail-links#resetPassword": "open",
  "email-change#answerEmailChange": "open",
  "sign-in#signIn": "open",
  "settings#setTheme": "open",
  "settings#setSearchShortcut": "open",
  "reminder#unsubscribe": "open",
  "sign-in-code#signInWithCode": "open",
  "settings#saveSettings": {
    hasState: true,
    fields: () => ({ name: "Mallory", language: "en", timeZone: "UTC" }),
  },
  "review#saveReview": {
    fields: () => ({ batch: randomUUID(), item: "python", answer: "again" }),
  },
  // Needs mail, which this app does not have.
  "reminder#setReminder": { fields: () => ({ reminder: "on" }), isTestedElsewhere: true },
  "progress#saveChecklist": {
    fields: () => ({ batch: randomUUID(), shown: "git:not-started:0", done: "git" }),
  },
  "happened-on#saveHappenedOn": {
    hasState: true,
    fields: () => ({
      batch: randomUUID(),
      rendered: "git:done:1:",
      "on.git": "2023-05-14",
    }),
  },
  "progress#undoChecklist": {
    fields: ({ batch }) => ({ batch: randomUUID(), undone: batch }),
  },
  "history#undoEvents": {
    fields: ({ event }) => ({ batch: randomUUID(), event: `1:${event}` }),
  },
  "history#resetItems": {
    fields: () => ({ batch: randomUUID(), shown: "r:done:1" }),
  },
  "history#restoreItems": {
    fields: () => ({ batch: randomUUID(), shown: "java:done:1", before: "1" }),
  },
  "note#saveNote": {
    hasState: true,
    fields: () => ({ item: "git", text: "catatan Mallory", version: "0" }),
  },
  "note#tickNoteTask": {
    fields: () => ({ item: "java", task: "0:done:- [ ] tugas" }),
  },
  "note#restoreNote": {
    fields: () => ({ item: "java", version: "3", restore: "1" }),
  },
  "note#removeNoteVersions": { fields: () => ({ shown: "java:1" }) },
  "item-marks#addLink": {
    hasState: true,
    fields: () => ({ item: "git", url: "https://contoh.id/", title: "Mallory" }),
  },
  "item-marks#markResource": {
    fields: () => ({ item: "git", url: "https://contoh.id/", mark: "using" }),
  },
  "item-marks#removeLink": { fields: () => ({ item: "git", url: "https://contoh.id/" }) },
  "item-marks#tickStatement": { fields: () => ({ item: "git", statement: "0:ticked" }) },
  "item-marks#setResourceFilters": { fields: () => ({ free: "on" }) },
  "portfolio#saveProfile": {
    hasState: true,
    fields: () => ({
      version: "0",
      headline: "Mallory",
      about: "",
      place: "",
      email: "",
      phone: "",
    }),
  },
  "portfolio#saveSelection": {
    hasState: true,
    fields: () => ({
      ...{ selection: newSelectionId, version: "0", language: "en", name: "Mallory" },
      ...{ order: "skills", "show.skills": "on" },
    }),
  },
  "portfolio#deleteSelection": { fields: () => ({ selection: newSelectionId }) },
  "evidence#saveEvidence": {
    hasState: true,
    fields: () => ({
      ...{ evidence: sampleId, version: "0", kind: "course", title: "Mallory" },
      items: "git",
    }),
  },
  "log-entry#saveLogEntry": {
    hasState: true,
    fields: () => ({
      ...{ entry: sampleId, version: "0", kind: "study", on: "2026-11-24", minutes: "90" },
      note: "Mallory",
    }),
  },
  "log-entry#removeLogEntry": { fields: () => ({ entry: sampleId, version: "1" }) },
  "timer#startTimer": { fields: () => ({ item: "git" }) },
  "timer#stopTimer": { fields: () => ({ version: "1" }) },
  // By then the timer has stopped.
  "timer#discardTimer": { fields: () => ({ version: "1" }), isTestedElsewhere: true },
  "evidence#removeEvidence": { fields: () => ({ evidence: sampleId, version: "1" }) },
  ...planActions,
  ...projectActions,
  "reauthentication#reauthenticateWithPassword": {
    hasState: true,
    fields: () => ({ password: "kopi susu gula aren" }),
  },
  "email-change#changeEmail": {
    hasState: true,
    fields: () => ({ email: "mallory@contoh.id" }),
  },
  "password#changePassword": {
    hasState: true,
    fields: () => ({ password: "teh tawar hangat pagi" }),
  },
  "passkey#renamePasskey": {
    hasState: true,
    fields: () => ({ passkey: victimPasskeyId, name: "Mallory" }),
  },
  "passkey#removePasskey": { fields: () => ({ passkey: victimPasskeyId }) },
  "second-factor#renewRecoveryCodes": noFields,
  "second-factor#acknowledgeRecoveryCodes": { ...noFields, isTestedElsewhere: true },
  "second-factor#disableSecondFactor": noFields,
  "second-factor#startSecondFactor": noFields,
  "second-factor#enableSecondFactor": {
    hasState: true,
    fields: () => ({ code: "123456" }),
    isTestedElsewhere: true,
  },
  "second-factor#cancelSecondFactor": noFields,
  "session#endOneSession": { fields: ({ session }) => ({ session }) },
  "session#endOtherSessions": { fields: () => ({}) },
  "deletion#requestDeletion": { ...noFields, isTestedElsewhere: true },
  "deletion#cancelDeletion": { ...noFields, isTestedElsewhere: true },
  "import#confirmImport": { fields: () => ({ upload: "none" }), isTestedElsewhere: true },
  "oauth-account#unlinkAccount": {
    fields: () => ({ account: randomUUID() }),
    isTestedElsewhere: true,
  },
};

export const sampleEvidence = { kind: "course", title: "Mallory", items: ["git"] };

export const sampleLogEntry = { kind: "study", on: "2026-11-24", minutes: 90, note: "Mallory" };

/** The route handlers, and what a signed-in learner would send them; `open` ones give nothing of anyone's. */
export const routeInputs: Readonly<
  Record<
    string,
    | "open"
    | readonly (readonly [
        method: "GET" | "POST" | "PUT" | "DELETE",
        address: string,
        body?: object,
      ])[]
  >
> = {
  "/api/[...rest]": "open",
  "/api/auth/[...nextauth]": "open",
  "/api/health": "open",
  "/api/health/ready": "open",
  "/api/item-details": "open",
  "/api/path": "open",
  "/api/reminders/unsubscribe": "open",
  "/api/passkeys/sign-in": "open",
  "/api/passkeys/sign-in/challenge": "open",
  ...Object.fromEntries(
    ["confirm", "confirm/challenge", "register", "register/challenge"].map((place) => {
      const address = `/api/passkeys/${place}`;
      return [address, [["POST", address, {}]]] as const;
    }),
  ),
  "/api/charts/[chart]": [["GET", "/api/charts/progress"]],
  "/api/calendar/[file]": "open",
  "/api/plan": [
    ["GET", "/api/plan"],
    ["PUT", "/api/plan", { startsOn: "2026-11-24", hoursPerWeek: 5, version: 0 }],
  ],
  "/api/plan.ics": [["GET", "/api/plan.ics"]],
  "/api/forecast": [["GET", "/api/forecast"]],
  "/api/evidence": [
    ["GET", "/api/evidence"],
    ["POST", "/api/evidence", { ...sampleEvidence, id: sampleId }],
  ],
  "/api/evidence/[id]": [
    ["PUT", `/api/evidence/${sampleId}`, { ...sampleEvidence, version: 1 }],
    ["DELETE", `/api/evidence/${sampleId}`],
  ],
  "/api/log": [
    ["GET", "/api/log"],
    ["POST", "/api/log", { ...sampleLogEntry, id: sampleId }],
  ],
  "/api/log/[id]": [
    ["PUT", `/api/log/${sampleId}`, { ...sampleLogEntry, version: 1 }],
    ["DELETE", `/api/log/${sampleId}`],
  ],
  "/api/timer": [
    ["GET", "/api/timer"],
    ["PUT", "/api/timer", { item: "git" }],
    ["DELETE", "/api/timer"],
  ],
  "/api/projects": [
    ["GET", "/api/projects"],
    ["POST", "/api/projects", { id: sampleId, title: "Mallory" }],
  ],
  "/api/projects/[id]": [
    ["PUT", `/api/projects/${sampleId}`, { title: "Mallory", version: 1 }],
    ["DELETE", `/api/projects/${sampleId}`],
  ],
  "/api/projects/[id]/picture": [
    ["GET", `/api/projects/${sampleId}/picture`],
    ["PUT", `/api/projects/${sampleId}/picture`, {}],
    ["POST", `/api/projects/${sampleId}/picture`, {}],
    ["DELETE", `/api/projects/${sampleId}/picture`],
  ],
  "/api/projects/[id]/sections/[section]": [
    ["PUT", `/api/projects/${sampleId}/sections/problem`, { problem: "Mallory", base: "" }],
  ],
  "/api/export": [["GET", "/api/export"]],
  "/api/import": [["POST", "/api/import", {}]],
  "/api/notes": [["GET", "/api/notes"]],
  "/api/notes/[item]": [
    ["GET", "/api/notes/git"],
    ["PUT", "/api/notes/git", { text: "catatan Mallory", version: 0 }],
  ],
  "/api/portfolio/[format]": [["GET", "/api/portfolio/json"]],
  "/api/profile": [
    ["GET", "/api/profile"],
    [
      "PUT",
      "/api/profile",
      {
        ...{ headline: "Mallory", about: "", place: "", email: "", phone: "" },
        ...{ links: [], version: 0 },
      },
    ],
  ],
  "/api/selections": [
    ["GET", "/api/selections"],
    [
      "POST",
      "/api/selections",
      { id: randomUUID(), name: "Mallory", language: "en", sections: ["skills"] },
    ],
  ],
  "/api/selections/[id]": [
    [
      "PUT",
      `/api/selections/${newSelectionId}`,
      { name: "Mallory", language: "en", sections: ["skills"], version: 1 },
    ],
    ["DELETE", `/api/selections/${newSelectionId}`],
  ],
  "/api/reviews": [
    ["POST", "/api/reviews", { id: randomUUID(), item: "python", answer: "remembered" }],
  ],
  "/api/progress": [
    ["GET", "/api/progress"],
    ["POST", "/api/progress", { changes: [{ id: randomUUID(), item: "git", status: "done" }] }],
  ],
};

/** The body of a Server Action call as React sends it: a form as its last argument, behind a first state if it has one. */
export function actionBody(fields: Fields, hasState: boolean): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify(hasState ? [{ errors: {}, values: {} }, "$K1"] : ["$K1"]));
  return body;
}
