import { defineShownOnce } from "./shown-once";

export const shownFeedSecret = defineShownOnce("calendar-feed", "calendar secret to show");
