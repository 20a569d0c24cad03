"use client";

import { ChevronDown, ChevronUp } from "lucide";
import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { Icon } from "@/components/ui/icon";
import { moveSection, type SectionKey } from "@/lib/domain/selection";
import { refreshedOrder, savedOrder } from "./section-order";

export type MoveMessages = {
  readonly title: string;
  /** With the placeholder {section}. */
  readonly up: string;
  readonly down: string;
  readonly sections: Readonly<Record<SectionKey, string>>;
};

type Move = { readonly key: SectionKey; readonly by: -1 | 1 };

/** In the order of the document. The buttons submit the form without script. */
export function SectionRows({
  included,
  rows,
  messages,
  onMove,
}: {
  /** Those that are shown, in their saved order. */
  included: readonly SectionKey[];
  rows: Readonly<Record<SectionKey, ReactNode>>;
  messages: MoveMessages;
  /** Called once the form holds the new order. */
  onMove: () => void;
}) {
  const [order, setOrder] = useState(() => savedOrder(included));
  if (order.saved !== included.join()) setOrder(refreshedOrder(order, included));
  const moved = useRef<HTMLButtonElement>(null);
  const onMoved = useEffectEvent(onMove);
  useEffect(() => {
    // A browser takes the focus from a row that changes its place.
    moved.current?.focus();
    if (moved.current && order.sections) onMoved();
    moved.current = null;
  }, [order]);
  const move = (event: MouseEvent<HTMLButtonElement>, { key, by }: Move) => {
    event.preventDefault();
    moved.current = event.currentTarget;
    setOrder({ ...order, sections: moveSection(order.sections, key, by), isMoved: true });
  };
  return (
    <ol>
      {order.sections.map((key, at) => (
        <li key={key} className="flex flex-wrap items-start gap-1 border-line border-b py-1">
          <input type="hidden" name="order" value={key} />
          <div className="min-w-0 grow basis-[10rem]">{rows[key]}</div>
          {key !== "profile" && (
            <>
              <MoveButton {...{ messages, move }} of={{ key, by: -1 }} isEnd={at <= 1} />
              <MoveButton
                {...{ messages, move }}
                of={{ key, by: 1 }}
                isEnd={at === order.sections.length - 1}
              />
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function MoveButton({
  of,
  isEnd,
  messages,
  move,
}: {
  of: Move;
  isEnd: boolean;
  messages: MoveMessages;
  move: (event: MouseEvent<HTMLButtonElement>, of: Move) => void;
}) {
  const isUp = of.by === -1;
  const label = (isUp ? messages.up : messages.down).replace(
    "{section}",
    messages.sections[of.key],
  );
  return (
    <button
      type="submit"
      name="move"
      value={`${of.key}:${isUp ? "up" : "down"}`}
      aria-label={label}
      aria-disabled={isEnd}
      onClick={(event) => move(event, of)}
      className="grid size-11 shrink-0 place-content-center rounded-control text-muted hover:bg-sunken hover:text-ink aria-disabled:opacity-30"
    >
      <Icon icon={isUp ? ChevronUp : ChevronDown} className="size-5" />
    </button>
  );
}
