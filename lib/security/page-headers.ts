import { randomBytes } from "node:crypto";

/** A text that nobody can guess, for one answer: 128 bits, as CSP Level 3 asks for (7.1). */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * What a page may load and where it may send to: nothing but our own, and of scripts only those that carry the nonce
 * of this answer or were loaded by one that does. `isDevelopment` lets in what Next's development server needs.
 */
export function contentSecurityPolicy(
  nonce: string,
  isDevelopment = process.env.NODE_ENV === "development",
): string {
  const scripts = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${scripts}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What browsers offer pages and ours has no use for; it may make passkeys and copy to the clipboard. */
const disabledFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** The headers of every page besides those that every answer has; nothing of it is kept by anybody in between. */
export function pageHeaders(policy: string): Record<string, string> {
  return {
    "Content-Security-Policy": policy,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": [
      "publickey-credentials-create=(self)",
      "publickey-credentials-get=(self)",
      ...disabledFeatures.map((feature) => `${feature}=()`),
    ].join(", "),
    "Cache-Control": "private, no-store",
  };
}
