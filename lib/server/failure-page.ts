import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { defaultLocale, type Locale, localePattern, locales } from "../domain/locale";
import { escapeHtml } from "../escape-html";
import { failureMessages } from "../i18n/failure-messages";
import { paths } from "../paths";

const style = `:root{color-scheme:light dark}
body{margin:0;padding:15vh 1rem;text-align:center;font:1rem/1.55 system-ui,sans-serif;background:light-dark(#fbfaf7,#101412);color:light-dark(#17201c,#eef2ef)}
h1{font-size:2.25rem;line-height:1.2;margin:0 0 1rem}
p{max-width:36rem;margin:0 auto 1.5rem;color:light-dark(#58635d,#a3afa9)}
div{display:flex;flex-wrap:wrap;justify-content:center;gap:.75rem}
a,button{font:inherit;font-weight:600;padding:.6rem 1rem;border:1px solid light-dark(#8a918b,#75827b);border-radius:10px;background:transparent;color:inherit;text-decoration:none;cursor:pointer}`;

const styleHash = createHash("sha256").update(style).digest("base64");

export const failurePageHeaders = {
  "Content-Type": "text/html; charset=utf-8",
  "Cache-Control": "private, no-store",
  "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
} as const;

const localeInUrl = new RegExp(`(?:^/|[?&]locale=)(${localePattern})(?=[/?#&]|$)`);

/** A link to `//host` or to `/\\host` would lead elsewhere. */
const ownPath = /^\/(?![/\\])/;

/** The page of ours that the visitor came from: its path and query. */
function refererOf({ headers: { referer = "", host } }: IncomingMessage): string | undefined {
  if (!URL.canParse(referer)) return undefined;
  const url = new URL(referer);
  const isOwn = url.host === host && ownPath.test(url.pathname);
  return isOwn ? `${url.pathname}${url.search}` : undefined;
}

function localeOf(...urls: (string | undefined)[]): Locale {
  const [named] = urls.flatMap((url) => localeInUrl.exec(url ?? "")?.[1] ?? []);
  return locales.find((each) => each === named) ?? defaultLocale;
}

const link = (url: string, label: string) =>
  `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;

/** In words, without scripts and files: the rest of the app may be what failed. */
export function failurePageOf(request: IncomingMessage): string {
  const { method, url = "/" } = request;
  const referer = refererOf(request);
  const locale = localeOf(url, referer);
  const { page, form, signOut } = failureMessages[locale];
  const home = paths.home(locale);
  const here = ownPath.test(url) ? url : home;
  if (method === "GET") return htmlOf(locale, page, link(here, page.retry), link(home, page.home));
  const isSignOut = url.split("?")[0] === paths.signOut;
  const back = link(referer ?? (url.startsWith("/api/") ? home : here), form.back);
  if (!isSignOut) return htmlOf(locale, form, back);
  const again = `<form method="post" action="${paths.signOut}"><input type="hidden" name="callbackUrl" value="${home}"><button>${escapeHtml(signOut.retry)}</button></form>`;
  return htmlOf(locale, signOut, again, back);
}

function htmlOf(
  locale: Locale,
  { title, text }: Readonly<Record<"title" | "text", string>>,
  ...controls: readonly string[]
): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><div>${controls.join("")}</div></main></body></html>`;
}
