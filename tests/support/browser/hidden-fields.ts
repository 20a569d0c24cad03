/** What the form that has a field of this name sends along unseen, in the HTML of a page. */
export function hiddenFields(html: string, field: string): Record<string, string> {
  const [form] = html.match(new RegExp(`<form(?:(?!<form).)*name="${field}"`, "s")) ?? [];
  const hidden = form?.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g) ?? [];
  return Object.fromEntries(
    Array.from(hidden, ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]),
  );
}
