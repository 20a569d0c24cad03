import { setImmediate as othersTurn } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as exportAll } from "@/app/api/export/route";
import { GET as portfolio } from "@/app/api/portfolio/[format]/route";
import { letIn } from "@/lib/auth/session/sign-in";
import { OverloadedError } from "@/lib/bulkhead";
import { limits } from "@/lib/domain/rate-limit";
import { loadDownload, loadPortfolioFile } from "@/lib/loaders/portfolio";
import { formats } from "@/lib/portfolio/formats";
import { newLearner } from "../support/learners";
import { request } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders);
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

describe("a PDF", () => {
  it("is made by itself, however many are asked for at once", async () => {
    const learner = await newLearner();
    let [making, most] = [0, 0];
    const render = vi.spyOn(formats.pdf, "render").mockImplementation(async () => {
      making += 1;
      most = Math.max(most, making);
      await new Promise(setImmediate);
      making -= 1;
      return new Uint8Array();
    });
    await Promise.all(Array.from({ length: 10 }, () => loadPortfolioFile(learner, "pdf", "id")));
    expect(render).toHaveBeenCalledTimes(10);
    expect(most).toBe(1);
    render.mockRestore();
  });

  it("is heavy work, of which a learner has so much; other formats are light", async () => {
    const [learner, other] = [await newLearner(), await newLearner()];
    const render = vi.spyOn(formats.pdf, "render").mockResolvedValue(new Uint8Array());
    const ask = async (who = learner) => (await loadDownload(who, "pdf", "id")).ok;
    for (let turn = 0; turn < limits.heavyWork.points; turn += 1) expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    expect(await ask(other)).toBe(true);
    expect((await loadDownload(learner, "csv", "id")).ok).toBe(true);
    render.mockRestore();
  });
});

const person = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/** What a person or a program is answered that follows a link to the portfolio in a format. */
function follow(accept: string, format = "pdf"): Promise<Response> {
  const sent = new Request(`http://localhost:3000/api/portfolio/${format}?locale=en`, {
    headers: { Accept: accept },
  });
  return portfolio(sent, { params: Promise.resolve({ format }) });
}

/** Where a person is led who follows it. */
async function ledTo(format?: string): Promise<string | null> {
  const answer = await follow(person, format);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  return answer.headers.get("location");
}

/** What a program reads that follows it, and when it is to come again. */
async function toldProgram() {
  const answer = await follow("*/*");
  const { error } = await answer.json();
  return [answer.status, error.code, answer.headers.get("retry-after")];
}

describe("a link to a file", () => {
  beforeEach(() => {
    request.from("203.0.113.77");
    request.forget();
  });

  it("leads to the file, for people and programs", async () => {
    await letIn(await newLearner(), "password");
    for (const accept of [person, "*/*"]) {
      const answer = await follow(accept, "csv");
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
    }
  });

  it("leads people to words where they have asked for too many, and tells programs when to come", async () => {
    const render = vi.spyOn(formats.pdf, "render").mockResolvedValue(new Uint8Array());
    const learner = await newLearner();
    await letIn(learner, "password");
    for (let turn = 0; turn < limits.heavyWork.points; turn += 1) {
      expect((await follow(person)).status).toBe(200);
    }
    expect(await ledTo()).toBe("/en/portfolio?refused=too-many");
    expect(await toldProgram()).toEqual([429, "too-many", expect.stringMatching(/^\d{3}$/)]);
    render.mockRestore();
  });

  it("does so as well where too many wait for a PDF", async () => {
    const ends: (() => void)[] = [];
    const render = vi.spyOn(formats.pdf, "render").mockImplementation(async () => {
      await new Promise<void>((end) => ends.push(end));
      return new Uint8Array();
    });
    const learner = await newLearner();
    const others = Array.from({ length: 22 }, () => loadPortfolioFile(learner, "pdf", "id"));
    await expect(Promise.race(others), "one more than there is room for").rejects.toThrow(
      OverloadedError,
    );
    let over = false;
    const ended = Promise.allSettled(others).finally(() => {
      over = true;
    });
    await letIn(await newLearner(), "password");
    expect(await ledTo()).toBe("/en/portfolio?refused=busy");
    expect(await toldProgram()).toEqual([503, "unavailable", "1"]);
    while (!over) {
      for (const end of ends.splice(0)) end();
      await othersTurn();
    }
    await ended;
    render.mockRestore();
  });

  it("leads people to sign in or to confirm that it is them first", async () => {
    expect(await ledTo()).toBe("/en/sign-in?next=%2Fen%2Fportfolio");
    expect((await toldProgram())[0]).toBe(401);
    await letIn(await newLearner(), "password");
    const answer = await exportAll(
      new Request("http://localhost:3000/api/export?locale=en", { headers: { Accept: person } }),
      undefined,
    );
    expect(answer.headers.get("location")).toBe("/en/confirm?next=%2Fen%2Fsettings%2Fdata");
  });
});
