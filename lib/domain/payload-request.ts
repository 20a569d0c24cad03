/** On requests that React's payload answers, without HTML; payload-requests.ts sets it, so that a client cannot. */
export const payloadRequestHeader = "x-langkah-payload";
