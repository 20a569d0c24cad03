import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

export type ConflictMessages = Readonly<
  Record<"title" | "lead" | "saved" | "own" | "take", string>
>;

/** What is stored, beside the field or fields with what was typed. */
export function ConflictPanel({
  messages,
  onTake,
  children,
}: {
  messages: ConflictMessages;
  /** Undefined without script: the page reloaded shows what is stored. */
  onTake: (() => void) | undefined;
  children: ReactNode;
}) {
  return (
    <section role="alert" className="flex flex-col gap-3 rounded-control bg-kunyit-soft p-4">
      <h3 className="text-lg">{messages.title}</h3>
      <p>{messages.lead}</p>
      {children}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {messages.own}
        </Button>
        {onTake && (
          <Button type="button" onClick={onTake}>
            {messages.take}
          </Button>
        )}
      </div>
    </section>
  );
}
