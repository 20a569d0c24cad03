import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { StepBars } from "../../../components/charts/step-bars";

const draw = (done: number, required: number, text?: string) =>
  renderToStaticMarkup(
    <StepBars
      rows={[
        { key: "a", label: "Bangun dasar pengetahuan", done, required, text, href: "/id/path/a" },
      ]}
    />,
  );

describe("the bars of the steps", () => {
  it("are native, named progress bars with their numbers beside them", () => {
    const markup = draw(16, 22);
    expect(markup).toContain('<progress value="16" max="22" aria-label="Bangun dasar pengetahuan"');
    expect(markup).toContain("16/22");
    expect(markup).toContain('href="/id/path/a"');
  });
  it("read out words where there are some", () => {
    expect(draw(16, 22, "16 dari 22")).toContain('<span class="sr-only">16 dari 22</span>');
  });
  it("accept an empty step and never run over", () => {
    expect(draw(0, 0)).toContain('value="0" max="1"');
    expect(draw(9, 7)).toContain('value="7" max="7"');
  });
});
