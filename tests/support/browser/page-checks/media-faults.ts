/** Each runs in the page, in the medium that its name says. */

/** A selected state must show by more than a colour, and its text must be readable. */
export function forcedColourFaults(): string[] {
  const states = '[aria-current], [aria-pressed="true"], [aria-selected="true"]';
  const channel = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(
      (part) => Number(part) / 255,
    );
    return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  };
  const backgroundOf = (element: Element): string => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const { backgroundColor } = getComputedStyle(each);
      if (!/, 0\)$|^transparent$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const contrastOf = (element: Element) => {
    const [light = 0, dark = 0] = [getComputedStyle(element).color, backgroundOf(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const shapeOf = (element: Element) => {
    const style = getComputedStyle(element);
    const { textDecorationLine, fontWeight, outlineStyle, borderBottomStyle, borderBottomWidth } =
      style;
    const drawn = element.querySelectorAll("svg, [aria-hidden]").length;
    return [
      textDecorationLine,
      fontWeight,
      outlineStyle,
      borderBottomStyle,
      borderBottomWidth,
      drawn,
    ].join();
  };
  return [...document.querySelectorAll(states)].flatMap((element) => {
    if (!element.checkVisibility()) return [];
    const name = `“${element.textContent?.trim().slice(0, 30)}”`;
    const texts = [element, ...element.querySelectorAll("*")].filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE),
    );
    const found = texts.some((text) => contrastOf(text) < 4.5) ? [`${name} cannot be read`] : [];
    const peers = [
      ...(element.closest("ul, ol, nav, fieldset, form")?.querySelectorAll(element.localName) ??
        []),
    ].filter((peer) => !peer.matches(states) && peer.checkVisibility());
    if (peers.some((peer) => shapeOf(peer) === shapeOf(element)))
      found.push(`${name} is marked by colour alone`);
    return found;
  });
}

/** For a visitor who asked for less motion nothing moves for longer than a hundredth of a second. */
export function motionFaults(): string[] {
  const longest = (times: string) =>
    Math.max(...times.split(",").map((time) => Number.parseFloat(time)));
  const moving = [...document.querySelectorAll("*")].filter((element) =>
    [undefined, "::before", "::after"].some((part) => {
      const style = getComputedStyle(element, part);
      const moves = style.animationName === "none" ? 0 : longest(style.animationDuration);
      return Math.max(moves, longest(style.transitionDuration)) > 0.01;
    }),
  );
  const names = moving.map(
    (element) => `<${element.localName} class="${element.getAttribute("class")}"> moves`,
  );
  const isSmooth = getComputedStyle(document.documentElement).scrollBehavior === "smooth";
  return [...new Set(names), ...(isSmooth ? ["scrolling moves"] : [])];
}

/** Paper shows what is read and ticked, and nothing that is pressed. */
export function printFaults(): string[] {
  const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const pressed =
    'nav, select, textarea, [popover], button:not([role="checkbox"]), input:not([type="checkbox"])';
  const found = [...document.querySelectorAll(pressed)]
    .filter((element) => isShown(element) && element.getBoundingClientRect().width > 1)
    .map(
      (element) => `prints <${element.localName}> “${element.textContent?.trim().slice(0, 30)}”`,
    );
  const isDrawn = (element: Element, part?: string) => {
    const style = getComputedStyle(element, part);
    const lines =
      style.borderRightStyle !== "none" && Number.parseFloat(style.borderRightWidth) > 0;
    return lines && style.borderRightColor === "rgb(0, 0, 0)";
  };
  for (const box of document.querySelectorAll('input[type="checkbox"], [role="checkbox"]')) {
    if (!isShown(box)) continue;
    const name = `the box of “${box.getAttribute("aria-label") ?? box.id}”`;
    const isNative = box instanceof HTMLInputElement;
    const isTicked = isNative ? box.checked : box.ariaChecked === "true";
    const tick = box.querySelector("svg");
    const shows = isNative
      ? isDrawn(box, "::before") && getComputedStyle(box, "::before").scale !== "0"
      : tick !== null && getComputedStyle(tick).stroke === "rgb(0, 0, 0)";
    if (!isDrawn(box)) found.push(`${name} has no frame`);
    if (shows !== isTicked) found.push(`${name} ${isTicked ? "prints empty" : "prints ticked"}`);
  }
  for (const bar of document.querySelectorAll("progress")) {
    if (isShown(bar) && getComputedStyle(bar).printColorAdjust !== "exact")
      found.push("a bar vanishes");
  }
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "dark";
  const { color } = getComputedStyle(document.body);
  dataset.theme = theme;
  if (Math.max(...(color.match(/\d+/g) ?? []).map(Number)) > 100)
    found.push(`text is printed in ${color}`);
  return [...new Set(found)];
}
