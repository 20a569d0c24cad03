import { rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const otherUsersMask = 0o007;

function isOpenToOthers(file) {
  try {
    const found = statSync(file);
    return found.isFile() && (found.mode & otherUsersMask) !== 0;
  } catch {
    // Whoever opens it will say what is wrong.
    return false;
  }
}

/** Whether files in a folder have permissions at all: on a Windows drive under WSL nobody can take any away. */
function supportsFileModes(folder) {
  const probe = join(folder, `.langkah-mode-${process.pid}`);
  try {
    writeFileSync(probe, "", { mode: 0o600 });
    return !isOpenToOthers(probe);
  } catch {
    return true;
  } finally {
    rmSync(probe, { force: true });
  }
}

/**
 * What to tell the operator about a file that every account on this machine can open, or null where all is well. Its
 * group may: that is how a backup program gets at it.
 */
export function permissionWarning(what, file) {
  if (!isOpenToOthers(file) || !supportsFileModes(dirname(file))) return null;
  return `others on this machine can open ${what} ${file}: run chmod o-rwx '${file}'`;
}
