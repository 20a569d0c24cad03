export type Scan = { readonly sql: string; readonly description: string };
