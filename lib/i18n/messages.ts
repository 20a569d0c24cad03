import type { Locale } from "../domain/path";
import enAccount from "./messages/en/account.json" with { type: "json" };
import enCommon from "./messages/en/common.json" with { type: "json" };
import enDashboard from "./messages/en/dashboard.json" with { type: "json" };
import enData from "./messages/en/data.json" with { type: "json" };
import enDocument from "./messages/en/document.json" with { type: "json" };
import enError from "./messages/en/error.json" with { type: "json" };
import enGuide from "./messages/en/guide.json" with { type: "json" };
import enHistory from "./messages/en/history.json" with { type: "json" };
import enLanding from "./messages/en/landing.json" with { type: "json" };
import enLinks from "./messages/en/links.json" with { type: "json" };
import enMail from "./messages/en/mail.json" with { type: "json" };
import enPasskey from "./messages/en/passkey.json" with { type: "json" };
import enPath from "./messages/en/path.json" with { type: "json" };
import enPortfolio from "./messages/en/portfolio.json" with { type: "json" };
import enPrivacy from "./messages/en/privacy.json" with { type: "json" };
import enProviders from "./messages/en/providers.json" with { type: "json" };
import enSecondFactor from "./messages/en/second-factor.json" with { type: "json" };
import enSecurity from "./messages/en/security.json" with { type: "json" };
import enSettings from "./messages/en/settings.json" with { type: "json" };
import idAccount from "./messages/id/account.json" with { type: "json" };
import idCommon from "./messages/id/common.json" with { type: "json" };
import idDashboard from "./messages/id/dashboard.json" with { type: "json" };
import idData from "./messages/id/data.json" with { type: "json" };
import idDocument from "./messages/id/document.json" with { type: "json" };
import idError from "./messages/id/error.json" with { type: "json" };
import idGuide from "./messages/id/guide.json" with { type: "json" };
import idHistory from "./messages/id/history.json" with { type: "json" };
import idLanding from "./messages/id/landing.json" with { type: "json" };
import idLinks from "./messages/id/links.json" with { type: "json" };
import idMail from "./messages/id/mail.json" with { type: "json" };
import idPasskey from "./messages/id/passkey.json" with { type: "json" };
import idPath from "./messages/id/path.json" with { type: "json" };
import idPortfolio from "./messages/id/portfolio.json" with { type: "json" };
import idPrivacy from "./messages/id/privacy.json" with { type: "json" };
import idProviders from "./messages/id/providers.json" with { type: "json" };
import idSecondFactor from "./messages/id/second-factor.json" with { type: "json" };
import idSecurity from "./messages/id/security.json" with { type: "json" };
import idSettings from "./messages/id/settings.json" with { type: "json" };

/** The message catalogues: one file an area, both languages with the same keys. */
export const messages = {
  id: {
    common: idCommon,
    error: idError,
    landing: idLanding,
    account: idAccount,
    passkey: idPasskey,
    secondFactor: idSecondFactor,
    path: idPath,
    dashboard: idDashboard,
    portfolio: idPortfolio,
    document: idDocument,
    guide: idGuide,
    history: idHistory,
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
    dashboard: enDashboard,
    portfolio: enPortfolio,
    document: enDocument,
    guide: enGuide,
    history: enHistory,
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
    Messages: (typeof messages)["id"];
  }
}
