/** Another zone than the server's, so that a mixed-up zone shows. */
export const browserTimeZone = "Asia/Makassar";
