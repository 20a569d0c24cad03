import en from "./document/en.json";
import id from "./document/id.json";

/** The labels of a portfolio: its formats fill them in by themselves, so that they are not compiled as messages are. */
export const portfolioLabels = { id, en } as const;
