import { randomBytes } from "node:crypto";

/** 128 random bits (CSP Level 3, 7.1). */
export function newNonce(): string {
  return randomBytes(16).toString("base64");
}

/**
 * Allows only our own resources, and scripts with this response's nonce. `isDevelopment` allows what Next's development
 * server needs.
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

/** Browser features to disable; passkeys and writing to the clipboard stay enabled. */
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

/** Page headers, in addition to those of every response. */
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
