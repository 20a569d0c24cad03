import { defineShownOnce } from "../shown-once";

export const shownRecoveryCodes = defineShownOnce("recovery-codes", "recovery codes to show");
