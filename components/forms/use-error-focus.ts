"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "@/lib/domain/form-state";

/** A form that leads to what was wrong with it, once it knows: its first error, or its first field with one. */
export function useErrorFocus(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[role=alert]:not(:empty), [aria-invalid]")?.focus();
  }, [state]);
  return form;
}
