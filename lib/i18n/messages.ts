import type { Locale } from "../domain/path";
import enAccount from "./messages/en/account.json";
import enCommon from "./messages/en/common.json";
import enDashboard from "./messages/en/dashboard.json";
import enDocument from "./messages/en/document.json";
import enError from "./messages/en/error.json";
import enGuide from "./messages/en/guide.json";
import enLanding from "./messages/en/landing.json";
import enPath from "./messages/en/path.json";
import enPortfolio from "./messages/en/portfolio.json";
import enSettings from "./messages/en/settings.json";
import idAccount from "./messages/id/account.json";
import idCommon from "./messages/id/common.json";
import idDashboard from "./messages/id/dashboard.json";
import idDocument from "./messages/id/document.json";
import idError from "./messages/id/error.json";
import idGuide from "./messages/id/guide.json";
import idLanding from "./messages/id/landing.json";
import idPath from "./messages/id/path.json";
import idPortfolio from "./messages/id/portfolio.json";
import idSettings from "./messages/id/settings.json";

/** The message catalogues: one file an area, both languages with the same keys. */
export const messages = {
  id: {
    common: idCommon,
    error: idError,
    landing: idLanding,
    account: idAccount,
    path: idPath,
    dashboard: idDashboard,
    portfolio: idPortfolio,
    document: idDocument,
    guide: idGuide,
    settings: idSettings,
  },
  en: {
    common: enCommon,
    error: enError,
    landing: enLanding,
    account: enAccount,
    path: enPath,
    dashboard: enDashboard,
    portfolio: enPortfolio,
    document: enDocument,
    guide: enGuide,
    settings: enSettings,
  },
} as const satisfies Record<Locale, object>;

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: (typeof messages)["id"];
  }
}
