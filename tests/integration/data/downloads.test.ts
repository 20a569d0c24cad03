import { setImmediate as othersTurn } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as chart } from "@/app/api/charts/[chart]/route";
import { GET as exportAll } from "@/app/api/export/route";
import { GET as portfolio } from "@/app/api/portfolio/[format]/route";
import { createSession } from "@/lib/auth/session/sign-in";
import { OverloadedError } from "@/lib/bulkhead";
import * as chartImage from "@/lib/chart-image";
import { rateLimits } from "@/lib/domain/rate-limit";
import { loadPortfolioDownload, loadPortfolioFile } from "@/lib/loaders/portfolio";
import { fileFormats } from "@/lib/portfolio/file-formats";
import { newLearner } from "../../support/database/learners";
import { testRequest } from "../../support/requests/request-mock";

describe("a PDF", () => {
  it("is rendered one at a time under concurrent requests", async () => {
    const learner = await newLearner();
    let [making, most] = [0, 0];
    const render = vi.spyOn(fileFormats.pdf, "render").mockImplementation(async () => {
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

  it("counts against the limit for expensive downloads; other formats do not", async () => {
    const [learner, other] = [await newLearner(), await newLearner()];
    const render = vi.spyOn(fileFormats.pdf, "render").mockResolvedValue(new Uint8Array());
    const ask = async (who = learner) => (await loadPortfolioDownload(who, { format: "pdf" }))?.ok;
    for (let turn = 0; turn < rateLimits.heavyWork.points; turn += 1)
      expect(await ask()).toBe(true);
    expect(await ask()).toBe(false);
    expect(await ask(other)).toBe(true);
    expect((await loadPortfolioDownload(learner, { format: "csv" }))?.ok).toBe(true);
    render.mockRestore();
  });
});

const browserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

function requestDownload(accept: string, format = "pdf"): Promise<Response> {
  const sent = new Request(`http://localhost:3000/api/portfolio/${format}?locale=en`, {
    headers: { Accept: accept },
  });
  return portfolio(sent, { params: Promise.resolve({ format }) });
}

async function browserRedirect(format?: string): Promise<string | null> {
  const answer = await requestDownload(browserAccept, format);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  return answer.headers.get("location");
}

async function apiError() {
  const answer = await requestDownload("*/*");
  const { error } = await answer.json();
  return [answer.status, error.code, answer.headers.get("retry-after")];
}

describe("a download link", () => {
  beforeEach(() => {
    testRequest.setPeerAddress("203.0.113.77");
    testRequest.clearCookies();
  });

  it("returns the file to browsers and API clients", async () => {
    await createSession(await newLearner(), "password");
    for (const accept of [browserAccept, "*/*"]) {
      const answer = await requestDownload(accept, "csv");
      expect(answer.status).toBe(200);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; /);
    }
  });

  it("redirects browsers above the limit to a message and sends Retry-After to API clients", async () => {
    const render = vi.spyOn(fileFormats.pdf, "render").mockResolvedValue(new Uint8Array());
    const learner = await newLearner();
    await createSession(learner, "password");
    for (let turn = 0; turn < rateLimits.heavyWork.points; turn += 1) {
      expect((await requestDownload(browserAccept)).status).toBe(200);
    }
    expect(await browserRedirect()).toBe("/en/portfolio?refused=too-many");
    expect(await apiError()).toEqual([429, "too-many", expect.stringMatching(/^\d{3}$/)]);
    render.mockRestore();
  });

  it("does the same when the PDF queue is full", async () => {
    const ends: (() => void)[] = [];
    const render = vi.spyOn(fileFormats.pdf, "render").mockImplementation(async () => {
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
    await createSession(await newLearner(), "password");
    expect(await browserRedirect()).toBe("/en/portfolio?refused=busy");
    expect(await apiError()).toEqual([503, "unavailable", "1"]);
    while (!over) {
      for (const end of ends.splice(0)) end();
      await othersTurn();
    }
    await ended;
    render.mockRestore();
  });

  it("leads back to the dashboard, with the reason, from a picture that there is no time to make", async () => {
    await createSession(await newLearner(), "password");
    const image = vi.spyOn(chartImage, "chartImageOf").mockRejectedValue(new OverloadedError());
    const sent = new Request("http://localhost:3000/api/charts/hours?locale=en&format=png", {
      headers: { Accept: browserAccept },
    });
    const answer = await chart(sent, { params: Promise.resolve({ chart: "hours" }) });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      303,
      "/en/dashboard?refused=busy",
    ]);
    image.mockRestore();
  });

  it("redirects browsers to sign in or to reauthenticate", async () => {
    expect(await browserRedirect()).toBe("/en/sign-in?next=%2Fen%2Fportfolio");
    expect((await apiError())[0]).toBe(401);
    await createSession(await newLearner(), "password");
    const answer = await exportAll(
      new Request("http://localhost:3000/api/export?locale=en", {
        headers: { Accept: browserAccept },
      }),
      undefined,
    );
    expect(answer.headers.get("location")).toBe("/en/confirm?next=%2Fen%2Fsettings%2Fdata");
  });
});
