import type { IncomingMessage } from "node:http";

const multipartType = /^multipart\/form-data\s*;/i;
const textType = /^text\/plain\s*(;|$)/i;

function isJsonList(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    return Array.isArray(JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * Whether Next can decode the body of a page request, which it answers with 500 where it cannot. A Server Action that is
 * called by script sends its arguments as a JSON list: as text, or in the field "0" of a form.
 */
export async function isDecodable(
  { headers }: IncomingMessage,
  bytes: () => Promise<Uint8Array>,
): Promise<boolean> {
  const type = headers["content-type"] ?? "";
  const isCall = headers["next-action"] !== undefined;
  if (isCall && textType.test(type)) return isJsonList(Buffer.from(await bytes()).toString());
  if (!multipartType.test(type)) return true;
  try {
    const body = new Uint8Array(await bytes());
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return !isCall || isJsonList(form.get("0"));
  } catch {
    return false;
  }
}
