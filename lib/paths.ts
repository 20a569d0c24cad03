import { clientPaths } from "./client-paths";
import type { ChartFormat, ChartName } from "./domain/chart";
import type { Locale } from "./domain/locale";
import type { LogKind } from "./domain/log-entry";
import type { ProviderName } from "./domain/provider";
import type { HistoryQuery } from "./domain/timeline";

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** A list becomes a parameter that occurs several times. */
export function withQuery(address: string, query: Query): string {
  const entries = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, String(each)]),
  );
  if (entries.length === 0) return address;
  return `${address}${address.includes("?") ? "&" : "?"}${new URLSearchParams(entries)}`;
}

type MailLinkQuery = {
  readonly token?: string;
  readonly outcome?: string;
};

export const paths = {
  ...clientPaths,
  signIn: (locale: Locale, next?: string) =>
    next ? `/${locale}/sign-in?next=${encodeURIComponent(next)}` : `/${locale}/sign-in`,
  signUp: (locale: Locale, next?: string) =>
    next ? `/${locale}/sign-up?next=${encodeURIComponent(next)}` : `/${locale}/sign-up`,
  signInCode: (locale: Locale, next?: string) => withQuery(`/${locale}/sign-in/code`, { next }),
  signUpWithInvitation: (locale: Locale, invite: string) =>
    withQuery(`/${locale}/sign-up`, { invite }),
  signInLink: (locale: Locale, query: MailLinkQuery) => withQuery(`/${locale}/sign-in/link`, query),
  confirmSignUp: (locale: Locale, query: MailLinkQuery) =>
    withQuery(`/${locale}/sign-up/confirm`, query),
  forgotPassword: (locale: Locale, query: MailLinkQuery = {}) =>
    withQuery(`/${locale}/forgot-password`, query),
  resetPassword: (locale: Locale, query: MailLinkQuery) =>
    withQuery(`/${locale}/reset-password`, query),
  confirmEmail: (locale: Locale, query: MailLinkQuery & { of: "old" | "new" }) =>
    withQuery(`/${locale}/confirm-email`, query),
  unsubscribe: (locale: Locale, query: Query) => withQuery(`/${locale}/unsubscribe`, query),
  oneClickUnsubscribe: (query: Query) => withQuery("/api/reminders/unsubscribe", query),
  path: (locale: Locale, on?: string) => withQuery(`/${locale}/path`, { on }),
  step: (locale: Locale, step: string, on?: string) => withQuery(`/${locale}/path/${step}`, { on }),
  /** A group's place on the page of its step. */
  group: (locale: Locale, step: string, group: string, on?: string) =>
    `${withQuery(`/${locale}/path/${step}`, { on })}#group-${group}`,
  /** Of a finished step, or of the finished path. */
  milestone: (locale: Locale, step?: string) =>
    step === undefined ? `/${locale}/path/done` : `/${locale}/path/${step}/done`,
  item: (locale: Locale, step: string, item: string) => `/${locale}/path/${step}/${item}`,
  search: (locale: Locale, q?: string) => withQuery(`/${locale}/search`, { q }),
  skills: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/skills`, query),
  dashboard: (locale: Locale, on?: string, refused?: string) =>
    withQuery(`/${locale}/dashboard`, { on, refused }),
  plan: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/plan`, query),
  planFile: (locale: Locale) => withQuery("/api/plan.ics", { locale }),
  calendarFeed: (secret: string) => `/api/calendar/${secret}.ics`,
  chart: (
    chart: ChartName,
    locale: Locale,
    query: { on: string | undefined; format: ChartFormat },
  ) => withQuery(`/api/charts/${chart}`, { locale, ...query }),
  history: (locale: Locale, { record, ...query }: HistoryQuery = {}) =>
    withQuery(`/${locale}/history`, {
      ...query,
      record: record && `${record.at.getTime()}:${record.key}`,
    }),
  restore: (locale: Locale, before?: number) => withQuery(`/${locale}/history/restore`, { before }),
  reset: (locale: Locale, of?: string) => withQuery(`/${locale}/history/reset`, { of }),
  projects: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/projects`, query),
  project: (locale: Locale, id: string) => `/${locale}/projects/${id}`,
  projectPicture: (locale: Locale, id: string) =>
    withQuery(`/api/projects/${id}/picture`, { locale }),
  evidenceList: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/evidence`, query),
  newEvidence: (locale: Locale, item?: string) => withQuery(`/${locale}/evidence/new`, { item }),
  evidence: (locale: Locale, id: string, query: Query = {}) =>
    withQuery(`/${locale}/evidence/${id}`, query),
  log: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/log`, query),
  /** The log with an open form. */
  addToLog: (locale: Locale, kind: LogKind, item?: string) =>
    `${withQuery(`/${locale}/log`, { add: kind, item })}#add`,
  logEntry: (locale: Locale, id: string, query: Query = {}) =>
    withQuery(`/${locale}/log/${id}`, query),
  portfolio: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/portfolio`, query),
  portfolioFile: (format: string, locale: Locale, include?: string) =>
    withQuery(`/api/portfolio/${format}`, { locale, include }),
  settings: (locale: Locale) => `/${locale}/settings`,
  security: (locale: Locale) => `/${locale}/settings/security`,
  dataSettings: (locale: Locale, query: Query = {}) => withQuery(`/${locale}/settings/data`, query),
  importForm: (locale: Locale, refused: string, place: Query = {}) =>
    `${withQuery(`/${locale}/settings/data`, { refused, ...place })}#import`,
  importPreview: (locale: Locale, upload?: string) =>
    withQuery(`/${locale}/settings/data/import`, { upload }),
  deleteAccount: (locale: Locale) => `/${locale}/settings/data/delete`,
  noteVersions: (locale: Locale, of?: string) =>
    withQuery(`/${locale}/settings/data/versions`, { of }),
  pendingDeletion: (locale: Locale) => `/${locale}/leaving`,
  otherLearner: (locale: Locale, next?: string) => withQuery(`/${locale}/other-account`, { next }),
  privacy: (locale: Locale) => `/${locale}/privacy`,
  secondFactor: (locale: Locale) => `/${locale}/settings/security/second-factor`,
  reauthenticate: (locale: Locale, next?: string) => withQuery(`/${locale}/confirm`, { next }),
  guide: (locale: Locale, section?: string) =>
    section ? `/${locale}/guide#${section}` : `/${locale}/guide`,
  oauthSignIn: (provider: ProviderName) => `/api/auth/signin/${provider}`,
  signOut: "/api/auth/signout",
  exportFile: (locale: Locale) => withQuery("/api/export", { locale }),
  importFile: (locale: Locale) => withQuery("/api/import", { locale }),
} as const;

const pageSegments = new Set([
  "",
  "sign-in",
  "sign-up",
  "forgot-password",
  "reset-password",
  "confirm-email",
  "unsubscribe",
  "path",
  "search",
  "skills",
  "dashboard",
  "plan",
  "history",
  "projects",
  "evidence",
  "log",
  "portfolio",
  "settings",
  "confirm",
  "leaving",
  "other-account",
  "privacy",
  "guide",
]);

/** Whether a path below the language belongs to the product, whether or not the page exists. */
export function isPagePath(pathname: string): boolean {
  const [, , segment = ""] = pathname.split("/");
  return pageSegments.has(segment);
}
