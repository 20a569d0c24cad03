/** Headers that only our own server sets, whatever a visitor sends: see watch-peers.ts. */
export const peerAddressHeader = "x-langkah-peer";
export const requestIdHeader = "x-langkah-request";
