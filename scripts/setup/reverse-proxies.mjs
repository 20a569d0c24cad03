import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

export const reverseProxies = /** @type {const} */ (["nginx", "caddy"]);

/** Debian keeps servers where only root looks for programs. */
const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];

/** @param {(typeof reverseProxies)[number]} name @returns {string | null} */
export function findReverseProxy(name) {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}
