/** Runs in the page: which texts do not grow with the text size that the visitor chose (WCAG 2.2, 1.4.4). */
export function textSizeFaults(): string[] {
  const { documentElement: root } = document;
  const hasText = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  // The labels of a drawing are in its table too.
  const elements = [...document.body.querySelectorAll("*:not(svg *, script)")].filter(hasText);
  const sizesOf = () => elements.map((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  const usual = sizesOf();
  root.style.fontSize = "200%";
  const large = sizesOf();
  root.style.fontSize = "";
  return elements
    .filter((_, index) => (large[index] ?? 0) < 1.99 * (usual[index] ?? 0))
    .map(({ textContent }) => `“${textContent?.trim().slice(0, 40)}” stays small`);
}
