"use client";

import { useContext } from "react";
import { SentValues } from "./sent-values";

/** A native checkbox with its label as one target. */
export function CheckRow({
  name,
  label,
  hint,
  isChecked,
}: {
  name: string;
  label: string;
  hint?: string;
  isChecked: boolean;
}) {
  const sent = useContext(SentValues);
  return (
    <label className="flex min-h-11 items-center gap-3 py-1">
      <input
        type="checkbox"
        name={name}
        defaultChecked={sent ? sent[name] === "on" : isChecked}
        className="size-6 shrink-0 accent-pandan"
      />
      <span className="min-w-0 break-words font-medium">
        {label}
        {hint && <span className="block font-normal text-muted text-sm">{hint}</span>}
      </span>
    </label>
  );
}
