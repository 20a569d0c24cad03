import { connect } from "@/lib/data/engines/connect";
import { createBackup } from "@/lib/data/maintenance/backup";
import { restoreBackup } from "@/lib/data/maintenance/restore";

/**
 * Begins a backup or a restore and kills itself at the n-th report of its progress:
 * crash-injection-process.ts (backup|restore) URL PATH FOLDER N
 */
const [command, url = "", path = "", folder = "", times = "0"] = process.argv.slice(2);
let stepsLeft = Number(times);

function onProgress(): void {
  stepsLeft -= 1;
  if (stepsLeft === 0) process.kill(process.pid, "SIGKILL");
}

if (command === "restore") {
  await restoreBackup(path, url, onProgress, folder);
} else {
  const connection = await connect(url, "existing");
  await createBackup(connection, { folder, keep: 7, onProgress });
  await connection.close();
}
