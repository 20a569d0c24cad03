import { createElement, type SVGAttributes } from "react";

/** An element around markup whose texts are escaped already. */
export function RawMarkup({
  as = "div",
  markup,
  ...attributes
}: SVGAttributes<Element> & { as?: "div" | "svg"; markup: string }) {
  return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: markup } });
}
