"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { FormState } from "@/lib/domain/form-state";

/** Focuses the first error or the first invalid field after a submit. */
export function useErrorFocus(state: FormState): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(state.errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[role=alert]:not(:empty), [aria-invalid]")?.focus();
  }, [state]);
  return form;
}
