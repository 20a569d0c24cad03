import { connect } from "@/lib/data/engines/connect";
import { backUp } from "@/lib/data/maintenance/backup";
import { restore } from "@/lib/data/maintenance/restore";

/**
 * Begins a backup or a restore and is killed, as by a power cut, once it has said for the n-th time how far it is:
 * killed.ts (backup|restore) URL PATH FOLDER N
 */
const [work, url = "", path = "", folder = "", times = "0"] = process.argv.slice(2);
let left = Number(times);

function progress(): void {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
}

if (work === "restore") {
  await restore(path, url, progress, folder);
} else {
  const connection = await connect(url, "existing");
  await backUp(connection, { folder, keep: 7, progress });
  await connection.close();
}
