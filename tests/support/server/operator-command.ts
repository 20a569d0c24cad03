import { format } from "node:util";
import { vi } from "vitest";
import { type Command, runCommand } from "@/scripts/operate/command";

export type CommandResult = { readonly code: number | null; readonly output: string };

/** Runs an operator's command in this process, on the database of this test. */
export async function runOperatorCommand([
  name,
  ...args
]: readonly string[]): Promise<CommandResult> {
  const module = (await import(`../../../scripts/operate/${name}.ts`)) as { command: Command };
  let output = "";
  const print = (...values: unknown[]) => {
    output += `${format(...values)}\n`;
  };
  const spies = [vi.spyOn(console, "log"), vi.spyOn(console, "error")];
  for (const spy of spies) spy.mockImplementation(print);
  try {
    return { code: await runCommand(module.command, args), output };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
