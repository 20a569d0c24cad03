import { afterEach, vi } from "vitest";
import { env } from "@/lib/env";
import { processSingleton } from "@/lib/process-singleton";
import { dropAfterCallbacks } from "./form-submission";
import { resetMail } from "./mail-mock";
import { testRequest } from "./request-mock";

// These work only within a request that Next serves.
vi.mock("next/headers", async () => (await import("./request-mock")).nextHeadersMock);
vi.mock("next/server", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  ...(await import("./form-submission")).nextServerMock,
}));

vi.mock("next/cache", async () => (await import("./form-submission")).nextCacheMock);

vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));
vi.mock("@/lib/mail/send", async () => (await import("./mail-mock")).mailSendMock);

// Files that share a module graph begin alike.
afterEach(() => {
  vi.restoreAllMocks();
});
testRequest.reset();
resetMail();
dropAfterCallbacks();
Object.assign(env, { REGISTRATION: "open" });
processSingleton("refusals", () => new Map()).clear();
