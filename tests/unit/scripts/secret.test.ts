import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "langkah-secret-"));
  file = join(folder, "data", "secret");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Reads the secret in a child process, because an invalid one exits. */
function take() {
  const script = `import { secretIn } from "./scripts/setup/secret.mjs"; console.log(secretIn(${JSON.stringify(file)}))`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", script],
    { encoding: "utf8" },
  );
  return { status, secret: stdout.trim().split("\n").at(-1), stderr };
}

function keep(content: string, mode = 0o600) {
  mkdirSync(join(folder, "data"));
  writeFileSync(file, content);
  chmodSync(file, mode);
}

describe("the secret in a file", () => {
  it("is created once, readable by its owner only", () => {
    const first = take();
    expect(first.secret).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(file, "utf8")).toBe(first.secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "data")).mode & 0o777).toBe(0o700);
    expect(take().secret).toBe(first.secret);
  });

  it.each([0o604, 0o602, 0o644, 0o666])("that others can open stops the start (%o)", (mode) => {
    keep("k".repeat(20) + "u".repeat(20), mode);
    const { status, stderr } = take();
    expect(status).toBe(1);
    expect(stderr).toBe(
      `langkah: others on this machine can open the secret ${file}: run chmod o-rwx '${file}'\n`,
    );
  });

  it("that its group can read is accepted", () => {
    keep("a secret that only these tests know", 0o640);
    expect(take().secret).toBe("a secret that only these tests know");
  });

  it.each(["", "short\n"])("that is too short stops the start: %j", (content) => {
    keep(content);
    const { status, stderr } = take();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^langkah: the secret .* is too short: delete it.*\n$/);
  });

  it("that cannot be read stops the start with one line", () => {
    mkdirSync(file, { recursive: true });
    const { status, stderr } = take();
    expect(status).toBe(1);
    expect(stderr).toMatch(/^langkah: the secret .* cannot be read: .*\n$/);
  });
});
