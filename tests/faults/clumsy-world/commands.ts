import { expect } from "vitest";
import { type CommandResult, runOperatorCommand } from "../../support/server/operator-command";

/** Runs an operator's command on the world's database. Returns what it printed. */
export async function expectSuccess(args: readonly string[]): Promise<string> {
  const { code, output }: CommandResult = await runOperatorCommand(args);
  expect(code, `${args.join(" ")}: ${output}`).toBe(0);
  return output;
}
