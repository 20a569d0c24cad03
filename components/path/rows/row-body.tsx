import type { Status } from "@/lib/domain/progress";
import { StatusButtons } from "../../item/status-buttons";
import type { ChecklistMessages } from "../checklist";
import { RowDetails } from "../details/row-details";
import type { RowData } from "./row-data";

const linkClass = "py-1 text-muted underline decoration-edge underline-offset-4 hover:text-ink";

/** What a row opens to. */
export function RowBody({
  row: { item, title, href, status, version },
  shown,
  set,
  messages,
}: {
  row: RowData;
  shown: Status;
  set: (status: Status) => void;
  messages: ChecklistMessages;
}) {
  return (
    <div className="mx-4 mb-4 rounded-control bg-sunken p-4 text-[0.9375rem] sm:mr-5 sm:ml-16">
      {/* Above what is fetched, which would move them away from a finger. */}
      <div className="mb-4">
        <StatusButtons
          className="grid grid-cols-2 sm:inline-flex sm:flex-wrap"
          {...{ item, title, shown, set, messages }}
        />
      </div>
      <RowDetails item={item} href={href} open={messages.open.replace("{title}", title)} />
      {version > 0 && (
        <p className="flex flex-wrap gap-x-6">
          {status === "done" && (
            <a href={`${href}#${item}`} className={linkClass}>
              {messages.changeDay}
              <span className="sr-only"> · {title}</span>
            </a>
          )}
          <a href={`${messages.historyOf}${item}`} className={linkClass}>
            {messages.history}
          </a>
        </p>
      )}
    </div>
  );
}
