import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { receiveFile, UploadedFile } from "@/lib/actions/uploaded-file";

const limit = vi.hoisted(() => 1000);

/** All uploads at once may take twice the largest, which is as large here as these. */
vi.mock("@/lib/domain/archive", async (loadOriginal) => {
  const original = await loadOriginal<typeof import("@/lib/domain/archive")>();
  return { ...original, archiveLimits: { ...original.archiveLimits, uploadBytes: limit } };
});

const type = "multipart/form-data; boundary=b";
const received: UploadedFile[] = [];

afterEach(async () => {
  for (const file of received.splice(0)) await file.close();
});

async function* inChunks(body: Uint8Array, size = 64 * 1024) {
  for (let start = 0; start < body.length; start += size) yield body.subarray(start, start + size);
}

function formOf(content: string | Uint8Array, name = "file"): Uint8Array {
  const head = `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.zip"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from("\r\n--b--\r\n")]);
}

async function outcomeOf(body: string | Uint8Array, chunkSize?: number, contentType = type) {
  const file = await receiveFile(inChunks(Buffer.from(body), chunkSize), contentType, limit);
  if (!(file instanceof UploadedFile)) return file;
  received.push(file);
  return Buffer.from(await file.bytes()).toString("latin1");
}

describe("the file of a form", () => {
  it("arrives as it was sent, whatever is in it and however it is cut", async () => {
    const anyContent = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: limit }),
      fc.constantFrom("x--b", "\r\n--", "\r\n-", "\r\n").map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(anyContent, fc.integer({ min: 1, max: 50 }), async (content, chunkSize) => {
        expect(await outcomeOf(formOf(content), chunkSize)).toBe(
          Buffer.from(content).toString("latin1"),
        );
        await received.pop()?.close();
      }),
    );
  });

  it.each([
    ["is in no form", "x"],
    ["is in another field", formOf("x", "other")],
    ["is empty", formOf("")],
    ["is cut off", formOf("x".repeat(100)).subarray(0, 100)],
    ["comes after many other parts", `${"--b\r\n\r\nx\r\n".repeat(20)}${formOf("x")}`],
    ["has a huge header", formOf("x", "a".repeat(10_000))],
  ])("that %s is none", async (_how, body) => {
    expect(await outcomeOf(body)).toBe("no-file");
  });

  it.each(["multipart/form-data; charset=x", `multipart/form-data; boundary=${"b".repeat(9000)}`])(
    "in a form without a usable boundary is none",
    async (contentType) => {
      expect(await outcomeOf(formOf("x"), undefined, contentType)).toBe("no-file");
    },
  );

  it("is never anything but received or refused, however the form is broken", async () => {
    const whole = formOf("x".repeat(50));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(255),
        fc.nat(20),
        async (at, byte, size) => {
          const broken = whole.map((old, index) => (index === at ? byte : old));
          expect(typeof (await outcomeOf(broken, size + 1))).toBe("string");
          await received.pop()?.close();
        },
      ),
    );
  });

  it("is too large above its limit, and so is any form", async () => {
    expect(await outcomeOf(formOf("x".repeat(limit)))).toHaveLength(limit);
    expect(await outcomeOf(formOf("x".repeat(limit + 1)))).toBe("too-large");
    expect(await outcomeOf(formOf("x".repeat(100_000)))).toBe("too-large");
  });

  it("is refused while two of the largest size are in use", async () => {
    for (let count = 0; count < 2; count += 1) await outcomeOf(formOf("x".repeat(limit)));
    expect(received).toHaveLength(2);
    expect(await outcomeOf(formOf("x"))).toBe("busy");
    await received.pop()?.close();
    expect(await outcomeOf(formOf("x"))).toBe("x");
  });
});
