import { cookieName } from "../cookies";
import { defineShownOnce } from "../shown-once";

export const shownRecoveryCodes = defineShownOnce(
  cookieName("recovery-codes"),
  "recovery codes to show",
);
