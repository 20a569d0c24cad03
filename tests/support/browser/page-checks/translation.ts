/** Runs in the page: puts each text into elements of the translator, as browsers do. */
export function showTranslation(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.data.trim()) texts.push(node);
  for (const text of texts) {
    if (text.parentElement?.closest("script, style, noscript, textarea, select, svg")) continue;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
}

/** Runs in the page: all of its texts but what it says of the last change. */
export function shownText(): string {
  const copy = document.querySelector("#content")?.cloneNode(true) as Element | undefined;
  const rest = copy?.querySelectorAll("script, style, noscript, [role=status], [aria-live]") ?? [];
  for (const element of rest) element.remove();
  return copy?.textContent ?? "";
}
