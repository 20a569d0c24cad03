"use client";

import { useState } from "react";
import type { FormState } from "@/lib/domain/form-state";

export type FormTarget = {
  readonly id: string;
  /** 0 for a new thing. */
  readonly version: number;
  /** For what is typed, where `id` can no longer be used. */
  readonly nextId: string;
};

/**
 * What a form writes. The version is the one that was shown when the form was opened, or after a conflict the one that is
 * stored; an id that cannot be used any more gives way to another one. `field` is the name of the id's field.
 */
export function useFormTarget(
  { id, version, nextId }: FormTarget,
  { errors, values }: FormState,
  field: string,
): { readonly id: string; readonly version: string } {
  const [opened] = useState({ id, version: String(version) });
  const [reason, stored] = errors.form?.split(":") ?? [];
  if (reason === "used" || reason === "gone") return { id: nextId, version: "0" };
  return {
    id: values[field] ?? opened.id,
    version: stored ?? values.version ?? opened.version,
  };
}
