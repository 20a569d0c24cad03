import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "../encryption";

/** In base64url: it lets a mail program switch reminders off without a session (RFC 8058), and does nothing else. */
export function unsubscribeTokenFor(userId: string): string {
  return createHmac("sha256", keyFor("unsubscribe")).update(userId).digest("base64url");
}

export function isUnsubscribeToken(token: string, userId: string): boolean {
  const [given, right] = [Buffer.from(token), Buffer.from(unsubscribeTokenFor(userId))];
  return given.length === right.length && timingSafeEqual(given, right);
}
