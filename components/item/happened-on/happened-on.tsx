"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { earliestDay, happenedOnErrorOf } from "@/lib/domain/happened-on";
import type { Status } from "@/lib/domain/progress";
import { formatDay } from "@/lib/format";
import { happenedOnFormId, useHappenedOn } from "./happened-on-form";

type Props = {
  item: string;
  title: string;
  status: Status;
  version: number;
  completedOn: string | null;
  /** Saves the day without the form. */
  change: (on: string) => void;
};

/** The day of an item that is done, and a field to change it. */
export function HappenedOn({ item, title, status, version, completedOn, change }: Props) {
  const { messages, locale, today, name, code, typed } = useHappenedOn(item);
  const panel = useRef<HTMLDivElement>(null);
  const [checked, setChecked] = useState<{ readonly error: string | null } | null>(null);
  const error = checked ? checked.error : code;
  // Sent before hydration; the browser itself focuses no error where the address has a fragment.
  useEffect(() => {
    if (code) panel.current?.querySelector("input")?.focus();
  }, [code]);
  const save = () => {
    const input = panel.current?.querySelector("input");
    const on = input?.value.trim() ?? "";
    // The page may be open since yesterday; the server knows the learner's day.
    const latest = [today, localDay()].sort().at(-1) ?? today;
    const mistake = on === completedOn ? null : happenedOnErrorOf(on, latest);
    setChecked({ error: mistake });
    if (mistake) return input?.focus();
    if (panel.current?.popover) panel.current.hidePopover();
    if (on !== completedOn) change(on);
  };
  if (status !== "done" && !error) return null;
  const id = `${name}-panel`;
  return (
    <div className="mt-3 flex flex-wrap items-baseline gap-x-3">
      {completedOn && (
        <p data-completed-on={completedOn}>
          {messages.doneOn.replace("{date}", formatDay(completedOn, locale, "long"))}
        </p>
      )}
      <button
        type="button"
        popoverTarget={id}
        className="py-1 text-muted underline decoration-edge underline-offset-4 hover:text-ink"
      >
        {messages.change}
        <span className="sr-only"> · {title}</span>
      </button>
      {/* Without script a popover cannot open by itself, and an error has to be seen. */}
      <div
        ref={panel}
        id={id}
        popover={code ? undefined : "auto"}
        role="dialog"
        aria-labelledby={`${id}-title`}
        className={panelClass}
      >
        <p id={`${id}-title`} className="mb-3 font-bold text-lg">
          {title}
        </p>
        <TextField
          name={name}
          type="date"
          form={happenedOnFormId}
          label={messages.label}
          hint={messages.hint}
          error={error ? (messages.errors[error] ?? messages.errors.failed) : undefined}
          min={earliestDay}
          max={today}
          defaultValue={typed ?? completedOn ?? undefined}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            save();
          }}
        />
        <input
          type="hidden"
          name="rendered"
          form={happenedOnFormId}
          value={`${item}:${status}:${version}:${completedOn ?? ""}`}
        />
        <Button
          type="submit"
          form={happenedOnFormId}
          className="mt-4"
          onClick={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {messages.save}
          <span className="sr-only"> · {title}</span>
        </Button>
      </div>
    </div>
  );
}

const panelClass =
  "m-auto w-[min(24rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-5 text-base text-ink shadow-card backdrop:bg-[rgb(0_0_0/0.4)]";

function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
