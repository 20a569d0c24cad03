import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { isDecodable } from "@/lib/server/action-body";

const form = "multipart/form-data; boundary=x";
const text = "text/plain;charset=UTF-8";

function decodable(body: string, type: string, action?: string): Promise<boolean> {
  const headers = { "content-type": type, ...(action && { "next-action": action }) };
  return isDecodable({ headers } as unknown as IncomingMessage, async () => Buffer.from(body));
}

const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const end = "--x--\r\n";

describe("the body of a page's form", () => {
  it.each([
    ["with a field", field("email", "siti@contoh.id") + end],
    ["with a file", `${field('a"; filename="b', "c")}${end}`],
    ["with fields in another script", field("nama", "Đặng 李") + end],
  ])("is decodable %s", async (_what, body) => {
    expect(await decodable(body, form)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["text", "x"],
    ["a field without a name", "--x\r\n\r\n--x--"],
    ["a form that is cut off", field("email", "siti@contoh.id")],
    ["binary", "\xff\xfe"],
  ])("is not decodable with %s", async (_what, body) => {
    expect(await decodable(body, form)).toBe(false);
    expect(await decodable(body, form, "id")).toBe(false);
  });
});

describe("the arguments of a Server Action that a script calls", () => {
  it.each(['["$K1"]', "[]", '[{"a":1}]'])("are decodable as %s", async (list) => {
    expect(await decodable(list, text, "id")).toBe(true);
    expect(await decodable(field("0", list) + end, form, "id")).toBe(true);
  });

  it.each(["", "x", "{}", '"a"', "null", '["'])("are not decodable as %j", async (list) => {
    expect(await decodable(list, text, "id")).toBe(false);
    expect(await decodable(field("0", list) + end, form, "id")).toBe(false);
  });

  it("are not decodable without the field that holds them", async () => {
    expect(await decodable(field("1_email", "a") + end, form, "id")).toBe(false);
  });
});
