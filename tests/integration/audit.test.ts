import { afterEach, describe, expect, it, vi } from "vitest";
import { reader } from "@/lib/data/database";
import { newLearner } from "../support/learners";
import { nextHeaders, request } from "../support/request";

vi.mock("next/headers", () => nextHeaders);
vi.mock("next/server", () => ({ after: (work: () => unknown) => work() }));
const { record } = await import("@/lib/auth/audit");
const { verifyCredentials } = await import("@/lib/auth/credentials");
const { completeSignIn } = await import("@/lib/auth/sign-in");
const { closeSession } = await import("@/lib/auth/session");
