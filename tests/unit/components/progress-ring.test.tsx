import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ProgressRing } from "@/components/charts/progress-ring";

const ring = (done: number, required: number, label?: string) =>
  renderToStaticMarkup(
    <ProgressRing done={done} required={required} label={label}>
      1
    </ProgressRing>,
  );

describe("a progress ring", () => {
  it("shows no dot where nothing is done", () => {
    expect(ring(0, 22)).toContain('stroke-dasharray="0 100"');
    expect(ring(0, 22)).toContain('opacity="0"');
  });
  it("is empty where nothing is asked", () => {
    expect(ring(0, 0)).toContain('stroke-dasharray="0 100"');
  });
  it("closes when everything is done, and does not run over", () => {
    expect(ring(22, 22)).toContain('stroke-dasharray="100 100"');
    expect(ring(30, 22)).toContain('stroke-dasharray="100 100"');
  });
  it("is a named image with a label and an ornament without", () => {
    expect(ring(16, 22, "16 dari 22")).toContain('role="img" aria-label="16 dari 22"');
    expect(ring(16, 22)).toContain('aria-hidden="true"');
  });
});
