/** peer-address.ts overwrites these on every request, so that a client cannot set them. */
export const peerAddressHeader = "x-langkah-peer";
export const requestIdHeader = "x-langkah-request";
