import { migrate } from "@/lib/data/maintenance/migrate";

console.log(JSON.stringify(await migrate(process.argv[2] ?? "")));
