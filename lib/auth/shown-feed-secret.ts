import { cookieName } from "./cookies";
import { defineShownOnce } from "./shown-once";

export const shownFeedSecret = defineShownOnce(
  cookieName("calendar-feed"),
  "calendar secret to show",
);
