import { describe, expect, it, vi } from "vitest";
import { limits } from "@/lib/domain/rate-limit";
import { loadDownload, loadPortfolioFile } from "@/lib/loaders/portfolio";
import { formats } from "@/lib/portfolio/formats";
import { newLearner } from "../support/learners";

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
