/** Whether `/` goes to the search (WCAG 2.2, 2.1.4: a shortcut of one character can be turned off). */
export const searchShortcuts = ["on", "off"] as const;
export type SearchShortcutState = (typeof searchShortcuts)[number];
