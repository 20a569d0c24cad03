import { Check } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { Status } from "@/lib/domain/progress";

const ringClasses: Readonly<Record<Status, string>> = {
  "not-started": "border-edge",
  learning: "border-kunyit-fill",
  done: "border-pandan text-pandan",
  skipped: "border-edge border-dashed",
};

/** A stone of the path and the dots that lead on from it; the words beside it say the same. */
export function Stone({
  status,
  isHere,
  isLast,
}: {
  status: Status | null;
  isHere: boolean;
  isLast: boolean;
}) {
  const isDone = status === "done";
  const ring = isHere && isDone ? "border-pandan bg-pandan text-on-pandan" : "";
  return (
    <span aria-hidden="true" className="flex flex-col items-center pt-0.5">
      <span
        className={`flex size-6 shrink-0 items-center justify-center rounded-full border-2 print:[print-color-adjust:exact] ${ring || ringClasses[status ?? "not-started"]} ${isHere ? "ring-4 ring-pandan-soft" : ""}`}
      >
        {isDone ? (
          <Icon icon={Check} className="size-3.5" />
        ) : (
          isHere && <span className="size-2 rounded-full bg-pandan forced-colors:bg-[CanvasText]" />
        )}
      </span>
      {!isLast && <span className="my-1 grow border-edge border-l-4 border-dotted" />}
    </span>
  );
}
