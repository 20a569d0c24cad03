import { findReadiness } from "../data/health";

/** Whether this instance can serve. */
export const loadReadiness = findReadiness;
