"use client";

import { type Status, statuses } from "@/lib/domain/progress";
import type { ChecklistMessages } from "../path/checklist";

const pressedClasses: Readonly<Record<Status, string>> = {
  "not-started": "bg-ink text-paper",
  learning: "bg-kunyit-soft text-kunyit",
  done: "bg-pandan text-on-pandan",
  skipped: "bg-ink text-paper",
};

export function StatusButtons({
  className,
  item,
  title,
  shown,
  set,
  messages,
}: {
  className: string;
  item: string;
  title: string;
  shown: Status;
  set: (status: Status) => void;
  messages: ChecklistMessages;
}) {
  return (
    <fieldset
      className={`overflow-hidden rounded-control border border-edge bg-surface ${className}`}
    >
      <legend className="sr-only">{messages.statusOf.replace("{title}", title)}</legend>
      {statuses.map((each) => (
        <button
          key={each}
          type="submit"
          name="set"
          value={`${item}:${each}`}
          aria-pressed={each === shown}
          onClick={(event) => {
            event.preventDefault();
            if (each !== shown) set(each);
          }}
          className={`min-h-11 px-2.5 sm:px-3.5 font-semibold text-sm ${each === shown ? pressedClasses[each] : "text-muted hover:text-ink"}`}
        >
          {messages.statuses[each]}
        </button>
      ))}
    </fieldset>
  );
}
