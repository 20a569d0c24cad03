import { vi } from "vitest";
import { processSingleton } from "@/lib/process-singleton";
import { testRequest } from "./request-mock";

// Both work only within a request that Next serves.
vi.mock("next/headers", async () => (await import("./request-mock")).nextHeadersMock);
vi.mock("next/server", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  ...(await import("./form-submission")).nextServerMock,
}));

// Files that share a module graph begin alike.
testRequest.reset();
processSingleton("refusals", () => new Map()).clear();
