/** Where the browsers of the tests are: not the server's zone, so that a mixed-up clock shows. */
export const browserTimeZone = "Asia/Makassar";
