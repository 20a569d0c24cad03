import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { spawnOperatorCommand } from "../../support/server/operator-process";

const notCommands = ["command", "run", "user-commands"];
const commands = readdirSync("scripts/operate")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => !notCommands.includes(name));

it("--help prints the usage and ends with 0", async () => {
  const { code, output } = await spawnOperatorCommand(["backup", "--help"]);
  expect([code, output]).toEqual([0, expect.stringMatching(/^Usage: npm run backup/)]);
});

it("every command loads outside of the tests and has a usage of its own", async () => {
  const imports = commands.map(
    (name) => `(await import("./scripts/operate/${name}.ts")).command.usage`,
  );
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...["--import", "tsx", "--input-type=module"],
    ...["--eval", `console.log(JSON.stringify([${imports}]))`],
  ]);
  const usages: string[] = JSON.parse(stdout);
  expect(new Set(usages).size).toBe(commands.length);
  for (const usage of usages) expect(usage).toMatch(/^Usage: npm run /);
});

it("a command that cannot do its work ends with 1, and one that is called wrongly with 2", async () => {
  const unknown = ["user-reset-link", "tidak-ada@contoh.id"];
  expect(await spawnOperatorCommand(unknown)).toEqual({
    code: 1,
    output: "langkah: There is no account with the e-mail tidak-ada@contoh.id\n",
  });
  expect(await spawnOperatorCommand(["user-list", "all"])).toMatchObject({ code: 2 });
});

it("a wrong environment ends a command with 1 and says what is wrong, without the password", async () => {
  const { code, output } = await spawnOperatorCommand(["backup"], {
    DATABASE_URL: "mysql://ani:geheim@host/x",
  });
  expect([code, output]).toEqual([1, expect.stringContaining("DATABASE_URL")]);
  expect(output).not.toMatch(/geheim|\bat .*:\d+:\d+/);
});
