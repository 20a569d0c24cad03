/** Whether the run is the whole one, with all its rounds, or the short one that every change has to pass. */
export const isWhole = process.env.FAULT_ROUNDS === "whole";
