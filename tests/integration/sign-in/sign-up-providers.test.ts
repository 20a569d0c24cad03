import { expect, it, vi } from "vitest";
import { saveToken } from "@/lib/data/accounts/token";
import { tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { loadRegistration } from "@/lib/loaders/mail-links";

const github = vi.hoisted(() => ({ id: "github", name: "GitHub" }));

vi.mock("@/lib/auth/oauth/providers", () => ({ offeredProviders: [github] }));

it("offers an invited visitor no provider, whose callback would refuse the sign-up", async () => {
  Object.assign(env, { REGISTRATION: "open" });
  expect((await loadRegistration(undefined)).providers).toEqual([github]);
  Object.assign(env, { REGISTRATION: "invite" });
  const invite = await saveToken("invitation", {}, tokenValidity("invitation", new Date()));
  const registration = await loadRegistration(invite);
  expect(registration).toMatchObject({ permission: { ok: true }, providers: [] });
});
