import { resolve } from "node:path";

/** Nothing but what it needs to be built inside another project: the floor is Next as it comes. */
export default {
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
};
