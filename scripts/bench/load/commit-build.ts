import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { logLine, root } from "../../setup/command.mjs";

/** A commit that was built beside the app. */
export type CommitBuild = { readonly hash: string; readonly folder: string };

const cache = join("node_modules", ".cache", "langkah");

/** What a git command prints. Throws, with its last line, when it fails. */
function git(folder: string, args: readonly string[]): string {
  const result = spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" });
  if (result.status === 0) return result.stdout.trim();
  const reason = result.error?.message ?? result.stderr.trim().split("\n").at(-1);
  throw new Error(`git ${args[0]} failed: ${reason}`);
}

/** The full hash of a commit. Throws where there is none of that name. */
export function findCommit(name: string): string {
  try {
    return git(root, ["rev-parse", "--verify", "--end-of-options", `${name}^{commit}`]);
  } catch (error) {
    throw new Error(`there is no commit "${name}" here`, { cause: error });
  }
}

/** A worktree and not an archive: Next looks for the root of what it builds no further up than a worktree's own. */
function checkOut(hash: string, folder: string): void {
  if (!existsSync(join(folder, ".git"))) {
    mkdirSync(dirname(folder), { recursive: true });
    git(root, ["worktree", "add", "--quiet", "--force", "--detach", folder, hash]);
  }
  if (git(folder, ["rev-parse", "HEAD"]) !== hash || git(folder, ["status", "--porcelain"])) {
    const where = relative(root, folder);
    throw new Error(`${where} has been changed: delete it, and the next run makes it anew`);
  }
}

/** Gives a checkout our dependencies where they are also its own: `cp -l` takes no time and no room. */
function linkDependencies(folder: string): void {
  const stamp = join(cache, "dependencies");
  const lock = (of: string) => readFileSync(join(of, "package-lock.json"), "utf8");
  if (existsSync(join(folder, stamp)) || lock(folder) !== lock(root)) return;
  const modules = join(folder, "node_modules");
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(join(folder, cache), { recursive: true });
  const own = readdirSync(join(root, "node_modules")).filter((name) => name !== ".cache");
  const linked = spawnSync("cp", ["-al", ...own, modules], { cwd: join(root, "node_modules") });
  // Without the stamp the commit's own set-up installs what it needs.
  if (linked.status === 0) copyFileSync(join(root, stamp), join(folder, stamp));
}

/** Builds a commit by its own set-up, which leaves out what is built already. Throws when it fails. */
export function buildCommit(hash: string): CommitBuild {
  const folder = join(root, cache, "against", hash);
  checkOut(hash, folder);
  linkDependencies(folder);
  logLine(`building ${hash.slice(0, 7)} (some minutes the first time)`);
  const built = spawnSync("npm", ["run", "build"], { cwd: folder, stdio: "ignore" });
  if (built.status === 0) return { hash, folder };
  const where = relative(root, folder);
  throw new Error(`${hash.slice(0, 7)} cannot be built: "npm run build" in ${where} says why`);
}
