import { availableParallelism } from "node:os";
import { describe, expect, it, vi } from "vitest";
import { hashConcurrency } from "@/lib/auth/password/hash-queue";
import { hashPassword, verifyPassword } from "@/lib/auth/password/password";

const sentence = "kuda hijau makan bakso";

describe("a password's hash", () => {
  it("is argon2id with 19 MiB, two passes and one lane", async () => {
    expect(await hashPassword(sentence)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("is another one every time, so that equal passwords do not show", async () => {
    expect(await hashPassword(sentence)).not.toBe(await hashPassword(sentence));
  });

  it("answers yes to its own password and no to any other", async () => {
    const hash = await hashPassword(sentence);
    expect(await verifyPassword(sentence, hash)).toBe(true);
    for (const other of ["", "kuda", `${sentence} `, sentence.toUpperCase()]) {
      expect(await verifyPassword(other, hash)).toBe(false);
    }
  });

  it("tells passwords apart that differ only at the end of 128 characters", async () => {
    const long = "ab".repeat(64);
    const hash = await hashPassword(long);
    expect(await verifyPassword(long, hash)).toBe(true);
    expect(await verifyPassword(`${long.slice(0, -1)}c`, hash)).toBe(false);
  });

  it("answers no without a hash, even to the dummy password", async () => {
    expect(await verifyPassword("dummy password", undefined)).toBe(false);
    expect(await verifyPassword("", undefined)).toBe(false);
  });

  it("hashes the dummy password again after the hash queue was full", async () => {
    vi.resetModules();
    const { queueHash } = await import("@/lib/auth/password/hash-queue");
    const fresh = await import("@/lib/auth/password/password");
    const room = hashConcurrency(availableParallelism()) + 40;
    const others = Array.from({ length: room }, () => queueHash(() => new Promise(setImmediate)));
    // A slot may still pause after the hash before, so that the last of them may be refused.
    const settled = Promise.allSettled(others);
    await expect(fresh.verifyPassword(sentence, undefined)).rejects.toThrow("The queue is full");
    await settled;
    expect(await fresh.verifyPassword(sentence, undefined)).toBe(false);
  });

  it("does not care on which keyboard the same letters were typed", async () => {
    const hash = await hashPassword("caf\u00e9 di pasar baru");
    expect(await verifyPassword("cafe\u0301 di pasar baru", hash)).toBe(true);
    expect(await verifyPassword("cafe di pasar baru", hash)).toBe(false);
    const wide = await hashPassword("ｋｏｐｉ ｓｕｓｕ pagi");
    expect(await verifyPassword("kopi susu pagi", wide)).toBe(true);
  });
});
