import { escapeHtml } from "../escape-html";
import type { Email } from "./email";

export function textOf({ lead, links, note, site }: Email): string {
  const parts = [lead, ...links.map(({ label, href }) => `${label}:\n${href}`), note];
  return `${parts.join("\n\n")}\n\n-- \nLangkah\n${site}\n`;
}

const buttonStyle =
  "display:inline-block;padding:12px 22px;border-radius:10px;background:#17694c;color:#ffffff;font-weight:600;text-decoration:none";

/** No images, scripts or remote resources. */
export function htmlOf({ locale, subject, lead, links, note, site }: Email): string {
  const anchors = links.map(({ label, href }, index) => {
    const style = index === 0 ? buttonStyle : "color:#17694c";
    return `<p><a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>`;
  });
  const [first] = links;
  const plainLink = first
    ? `<p style="color:#58635d;font-size:13px;word-break:break-all">${escapeHtml(first.href)}</p>`
    : "";
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:32px 20px;background:#fcfaf5;color:#1b211e;font:16px/1.55 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto">
<p style="font-weight:750;font-size:20px">Langkah</p>
<p>${escapeHtml(lead)}</p>
${anchors.join("\n")}
${plainLink}
<p>${escapeHtml(note)}</p>
<p style="color:#58635d;font-size:13px"><a href="${escapeHtml(site)}" style="color:#58635d">${escapeHtml(site)}</a></p>
</div>
</body>
</html>
`;
}
