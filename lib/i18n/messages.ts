import type { defaultLocale, Locale } from "../domain/locale";
import enAccount from "./messages/en/account.json";
import enCommon from "./messages/en/common.json";
import enDashboard from "./messages/en/dashboard.json";
import enData from "./messages/en/data.json";
import enError from "./messages/en/error.json";
import enEvidence from "./messages/en/evidence.json";
import enGuide from "./messages/en/guide.json";
import enHistory from "./messages/en/history.json";
import enItem from "./messages/en/item.json";
import enLanding from "./messages/en/landing.json";
import enLinks from "./messages/en/links.json";
import enLog from "./messages/en/log.json";
import enMail from "./messages/en/mail.json";
import enNote from "./messages/en/note.json";
import enPasskey from "./messages/en/passkey.json";
import enPath from "./messages/en/path.json";
import enPlan from "./messages/en/plan.json";
import enPortfolio from "./messages/en/portfolio.json";
import enPrivacy from "./messages/en/privacy.json";
import enProject from "./messages/en/project.json";
import enProviders from "./messages/en/providers.json";
import enSearch from "./messages/en/search.json";
import enSecondFactor from "./messages/en/second-factor.json";
import enSecurity from "./messages/en/security.json";
import enSettings from "./messages/en/settings.json";
import idAccount from "./messages/id/account.json";
import idCommon from "./messages/id/common.json";
import idDashboard from "./messages/id/dashboard.json";
import idData from "./messages/id/data.json";
import idError from "./messages/id/error.json";
import idEvidence from "./messages/id/evidence.json";
import idGuide from "./messages/id/guide.json";
import idHistory from "./messages/id/history.json";
import idItem from "./messages/id/item.json";
import idLanding from "./messages/id/landing.json";
import idLinks from "./messages/id/links.json";
import idLog from "./messages/id/log.json";
import idMail from "./messages/id/mail.json";
import idNote from "./messages/id/note.json";
import idPasskey from "./messages/id/passkey.json";
import idPath from "./messages/id/path.json";
import idPlan from "./messages/id/plan.json";
import idPortfolio from "./messages/id/portfolio.json";
import idPrivacy from "./messages/id/privacy.json";
import idProject from "./messages/id/project.json";
import idProviders from "./messages/id/providers.json";
import idSearch from "./messages/id/search.json";
import idSecondFactor from "./messages/id/second-factor.json";
import idSecurity from "./messages/id/security.json";
import idSettings from "./messages/id/settings.json";

/** All languages have the same keys. */
export const messages = {
  id: {
    common: idCommon,
    error: idError,
    landing: idLanding,
    account: idAccount,
    passkey: idPasskey,
    secondFactor: idSecondFactor,
    path: idPath,
    item: idItem,
    dashboard: idDashboard,
    plan: idPlan,
    portfolio: idPortfolio,
    guide: idGuide,
    search: idSearch,
    history: idHistory,
    note: idNote,
    project: idProject,
    evidence: idEvidence,
    log: idLog,
    providers: idProviders,
    data: idData,
    privacy: idPrivacy,
    security: idSecurity,
    settings: idSettings,
    links: idLinks,
    mail: idMail,
  },
  en: {
    common: enCommon,
    error: enError,
    landing: enLanding,
    account: enAccount,
    passkey: enPasskey,
    secondFactor: enSecondFactor,
    path: enPath,
    item: enItem,
    dashboard: enDashboard,
    plan: enPlan,
    portfolio: enPortfolio,
    guide: enGuide,
    search: enSearch,
    history: enHistory,
    note: enNote,
    project: enProject,
    evidence: enEvidence,
    log: enLog,
    providers: enProviders,
    data: enData,
    privacy: enPrivacy,
    security: enSecurity,
    settings: enSettings,
    links: enLinks,
    mail: enMail,
  },
} as const satisfies Record<Locale, object>;

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: (typeof messages)[typeof defaultLocale];
  }
}
