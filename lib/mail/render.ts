import type { Letter } from "./letter";

/** A letter as plain text. */
export function textOf({ lead, links, note, site }: Letter): string {
  const parts = [lead, ...links.map(({ label, href }) => `${label}:\n${href}`), note];
  return `${parts.join("\n\n")}\n\n-- \nLangkah\n${site}\n`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const button =
  "display:inline-block;padding:12px 22px;border-radius:10px;background:#17694c;color:#ffffff;font-weight:600;text-decoration:none";

/** The same as HTML: no picture, no script, nothing that is fetched from anywhere. */
export function htmlOf({ locale, subject, lead, links, note, site }: Letter): string {
  const anchors = links.map(({ label, href }, index) => {
    const look = index === 0 ? button : "color:#17694c";
    return `<p><a href="${escaped(href)}" style="${look}">${escaped(label)}</a></p>`;
  });
  const [first] = links;
  const spelled = first
    ? `<p style="color:#58635d;font-size:13px;word-break:break-all">${escaped(first.href)}</p>`
    : "";
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fcfaf5;color:#1b211e;font:16px/1.55 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto">
<p style="font-weight:750;font-size:20px">Langkah</p>
<p>${escaped(lead)}</p>
${anchors.join("\n")}
${spelled}
<p>${escaped(note)}</p>
<p style="color:#58635d;font-size:13px"><a href="${escaped(site)}" style="color:#58635d">${escaped(site)}</a></p>
</div>
</body>
</html>
`;
}
