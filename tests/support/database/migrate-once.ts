import { migrate } from "@/lib/data/maintenance/migrate";

/** Migrates the database of the address it is given, in a process of its own, and says what it applied. */
console.log(JSON.stringify(await migrate(process.argv[2] ?? "")));
