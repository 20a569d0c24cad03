import { describe, expect, it } from "vitest";

import { env } from "@/lib/env";
import { jobsOf } from "@/lib/jobs/jobs";

const failuresWith = (settings: Partial<typeof env>) =>
  jobsOf({ ...env, ...settings }).map(({ failure }) => failure);

describe("the jobs of the app", () => {
  it("are only the upkeep unless the operator sets more", () => {
    expect(failuresWith({})).toEqual(["the upkeep could not be run"]);
    expect(failuresWith({ UPKEEP: "off" })).toEqual(["the upkeep could not be run"]);
  });

  it("check links and send reminders where the operator wants it", () => {
    expect(failuresWith({ LINK_CHECKS: "on" })).toContain("a link could not be checked");
    const mail = { SMTP_URL: "smtp://localhost", MAIL_FROM: "langkah@contoh.id" };
    expect(failuresWith(mail)).toContain("reminders could not be sent");
  });

  it("run hourly at most where they are heavy, and check a link every twelve seconds", () => {
    const [upkeep, links] = jobsOf({ ...env, LINK_CHECKS: "on" });
    expect([upkeep?.first, upkeep?.every]).toEqual([300_000, 3_600_000]);
    expect([links?.first, links?.every]).toEqual([12_000, 12_000]);
  });
});
