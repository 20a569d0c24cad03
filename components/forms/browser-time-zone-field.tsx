"use client";

import { useEffect, useRef } from "react";

/** Tells a form the browser's time zone; without JavaScript it stays empty. */
export function BrowserTimeZoneField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }, []);
  return <input ref={field} type="hidden" name="timeZone" />;
}
