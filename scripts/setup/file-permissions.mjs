import { rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const otherUsersMask = 0o007;

function isOpenToOthers(file) {
  try {
    const found = statSync(file);
    return found.isFile() && (found.mode & otherUsersMask) !== 0;
  } catch {
    // A file that cannot be examined is reported when it is opened.
    return false;
  }
}

/** A Windows drive under WSL ignores chmod, so the operator could not follow the warning. */
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

/** Returns a warning about a file that every account can open, or null. Group access is allowed for backup programs. */
export function permissionWarning(what, file) {
  if (!isOpenToOthers(file) || !supportsFileModes(dirname(file))) return null;
  return `others on this machine can open ${what} ${file}: run chmod o-rwx '${file}'`;
}
