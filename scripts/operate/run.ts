import { type Command, runCommand } from "./command";

/** Runs scripts/operate/NAME.ts and ends the process with its exit code: `run.ts NAME …`. */
const [name = "", ...args] = process.argv.slice(2);
const { command } = (await import(`./${name}.ts`)) as { command: Command };
process.exit(await runCommand(command, args));
