import { env } from "../env";

/** Where the source code of this instance can be had, where its operator says so. */
export const sourceUrl = env.SOURCE_URL;
