"use client";

import { useEffect } from "react";

/** Where a key is text or a choice. */
const typingTargets =
  "input:not([type=checkbox], [type=radio], [type=submit], [type=button]), select, textarea, [contenteditable]";

function onKeyDown(event: KeyboardEvent): void {
  const { key, target, ctrlKey, metaKey, altKey, isComposing } = event;
  if (key !== "/" || ctrlKey || metaKey || altKey || isComposing) return;
  if (target instanceof Element && target.closest(typingTargets)) return;
  const fields = [...document.querySelectorAll<HTMLInputElement>("search input")];
  const shown = fields.find((field) => field.checkVisibility());
  event.preventDefault();
  if (shown) shown.focus();
  else fields[0]?.form?.requestSubmit();
}

/** `/` goes to the search field, or to the page that has it where the header has no room. */
export function SearchShortcut() {
  useEffect(() => {
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
