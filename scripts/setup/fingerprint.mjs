import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** A hash of the files at the paths and below, generated ones apart, and of what compiled modules have to fit. */
export function fingerprint(root, paths) {
  // Compiled modules fit one platform and one ABI of Node.
  const { platform, arch, versions } = process;
  const hash = createHash("sha256").update(`${platform} ${arch} ${versions.modules}`);
  for (const file of paths.flatMap((path) => filesUnder(root, path))) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(root, path) {
  const full = join(root, path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => name !== "generated")
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      return entry.isFile() ? [below] : filesUnder(root, below);
    });
}
