/** In ms, from the request for deletion. */
export const deletionGracePeriod = 7 * 24 * 60 * 60 * 1000;

/** In ms. */
export const auditRetention = 180 * 24 * 60 * 60 * 1000;
