import { escapeHtml } from "../escape-html";
import type { Email } from "./email";

export function textOf({ lead, items = [], links, note, site }: Email): string {
  const list = items.map(({ title, detail, href }) => `- ${title}\n  ${detail}\n  ${href}`);
  const parts = [lead, ...list, ...links.map(({ label, href }) => `${label}:\n${href}`), note];
  return `${parts.join("\n\n")}\n\n-- \nLangkah\n${site}\n`;
}

const buttonStyle =
  "display:inline-block;padding:12px 22px;border-radius:10px;background:#17694c;color:#ffffff;font-weight:600;text-decoration:none";

/** No images, scripts or remote resources. */
export function htmlOf(email: Email): string {
  const { locale, subject, lead, items = [], links, note, site } = email;
  const list = items.map(
    ({ title, detail, href }) =>
      `<li style="margin:0 0 12px"><a href="${escapeHtml(href)}" style="color:#17694c;font-weight:600">${escapeHtml(title)}</a><br><span style="color:#58635d">${escapeHtml(detail)}</span></li>`,
  );

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
${list.length > 0 ? `<ul style="padding-left:20px">\n${list.join("\n")}\n</ul>` : ""}
${anchors.join("\n")}
${plainLink}
<p>${escapeHtml(note)}</p>
<p style="color:#58635d;font-size:13px"><a href="${escapeHtml(site)}" style="color:#58635d">${escapeHtml(site)}</a></p>
</div>
</body>
</html>
`;
}
