import { findReadiness } from "../data/health";

export const loadReadiness = findReadiness;
