import { expect, it } from "vitest";
import { loggedPathOf } from "@/lib/server/logged-path";

it.each([
  ["/id/dashboard", "/id/dashboard"],
  ["/id/sign-in/link?token=secret", "/id/sign-in/link"],
  ["/api/calendar/ZXJ0eXVpb3Bhc2RmZ2hqa2x6eGN2Ym5tMTIzNDU2Nzg.ics", "/api/calendar/…"],
  ["/api/calendar/x?y=z", "/api/calendar/…"],
  ["", ""],
])("a log holds no secret of %j", (url, logged) => {
  expect(loggedPathOf(url)).toBe(logged);
});
