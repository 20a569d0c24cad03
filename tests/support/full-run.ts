/** Whether this run is the long form (`npm run test:whole`): all rounds, and both languages of every journey. */
export const isFullRun = process.env.LANGKAH_TEST_WHOLE === "1";
