"use client";

import { createContext } from "react";

/** What a refused form was sent with, for its boxes; null where the page shows what is saved. */
export const SentValues = createContext<Readonly<Record<string, string>> | null>(null);
