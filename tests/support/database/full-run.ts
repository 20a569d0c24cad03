/** Whether the run is the whole one, with all its rounds, or the short one that every change has to pass. */
export const isFullRun = process.env.FAULT_ROUNDS === "whole";
