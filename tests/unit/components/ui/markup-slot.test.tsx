import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { keptMarkups } from "@/components/ui/kept-markups";
import { MarkupSlot } from "@/components/ui/markup-slot";

it("renders what the process keeps under its name", () => {
  keptMarkups.set("id/test", "<p>halo</p>");
  const html = renderToString(<MarkupSlot name="id/test" className="grid" />);
  expect(html).toBe('<div data-markup="id/test" class="grid"><p>halo</p></div>');
});

it("renders what comes with it, and keeps none of that on the server", () => {
  expect(renderToStaticMarkup(<MarkupSlot name="id/other" markup="<p>lain</p>" />)).toContain(
    "<p>lain</p>",
  );
  expect(keptMarkups.has("id/other")).toBe(false);
});

it("fails rather than render nothing", () => {
  expect(() => renderToString(<MarkupSlot name="id/never" />)).toThrow("not kept");
});
