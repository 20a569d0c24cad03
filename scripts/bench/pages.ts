import { defaultPathKey, pathOf } from "../../lib/content/paths";
import { defaultLocale } from "../../lib/domain/locale";
import { paths } from "../../lib/paths";

export type Page = { readonly name: string; readonly path: string; readonly signedIn: boolean };

const [firstStep] = pathOf(defaultPathKey).steps;
const step = firstStep?.key ?? "";
const item = paths.item(defaultLocale, step, firstStep?.groups[0]?.items[0]?.key ?? "");

const publicPages = {
  landing: paths.home(defaultLocale),
  guide: paths.guide(defaultLocale),
  "public path": paths.path(defaultLocale),
  "public step": paths.step(defaultLocale, step),
  item,
  search: paths.search(defaultLocale, firstStep?.title[defaultLocale]),
  privacy: paths.privacy(defaultLocale),
  "sign-in": paths.signIn(defaultLocale),
  "sign-up": paths.signUp(defaultLocale),
  "sign-in link": paths.signInLink(defaultLocale, {}),
  "confirm sign-up": paths.confirmSignUp(defaultLocale, {}),
  "forgot password": paths.forgotPassword(defaultLocale),
  "reset password": paths.resetPassword(defaultLocale, {}),
  "confirm e-mail": paths.confirmEmail(defaultLocale, { of: "new" }),
  "pending deletion": paths.pendingDeletion(defaultLocale),
};

const learnerPages = {
  path: paths.path(defaultLocale),
  step: paths.step(defaultLocale, step),
  "own item": item,
  skills: paths.skills(defaultLocale),
  dashboard: paths.dashboard(defaultLocale),
  plan: paths.plan(defaultLocale),
  projects: paths.projects(defaultLocale),
  evidence: paths.evidenceList(defaultLocale),
  "new evidence": paths.newEvidence(defaultLocale),
  log: paths.log(defaultLocale),
  "log with a form": paths.addToLog(defaultLocale, "study").replace("#add", ""),
  history: paths.history(defaultLocale),
  "restore history": paths.restore(defaultLocale, 1),
  "reset history": paths.reset(defaultLocale),
  portfolio: paths.portfolio(defaultLocale),
  settings: paths.settings(defaultLocale),
  security: paths.security(defaultLocale),
  "second factor": paths.secondFactor(defaultLocale),
  "your data": paths.dataSettings(defaultLocale),
  import: paths.importPreview(defaultLocale),
  "re-authenticate": paths.reauthenticate(defaultLocale),
};

function pagesIn(list: Readonly<Record<string, string>>, signedIn: boolean): Page[] {
  return Object.entries(list).map(([name, path]) => ({ name, path, signedIn }));
}

/** Every page but two that need more than signing up: the code at sign-in, and the deletion of an account. */
export const pages: readonly Page[] = [
  ...pagesIn(publicPages, false),
  ...pagesIn(learnerPages, true),
];
