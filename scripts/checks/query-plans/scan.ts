/** A statement whose plan reads all of something, and what the engine says of that. */
export type Scan = { readonly sql: string; readonly description: string };
