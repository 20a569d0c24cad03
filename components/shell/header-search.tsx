import { Search } from "lucide";
import { Icon } from "@/components/ui/icon";
import { maxQueryLength } from "@/lib/domain/search";

/** Where there is no room for the field its button leads to the page that has one; there it is not shown twice. */
export function HeaderSearch({ action, label }: { action: string; label: string }) {
  return (
    <search className="[body:has(main_search)_&]:hidden">
      <form action={action} method="get" className="flex items-center rounded-full bg-sunken">
        <input
          type="search"
          name="q"
          dir="auto"
          maxLength={maxQueryLength}
          aria-label={label}
          placeholder={label}
          className="hidden min-h-10 w-48 min-w-0 rounded-l-full bg-transparent pl-4 text-sm placeholder:text-muted min-[72rem]:block"
        />
        <button
          type="submit"
          aria-label={label}
          className="flex size-10 shrink-0 items-center justify-center rounded-full text-muted hover:text-ink"
        >
          <Icon icon={Search} className="size-5" />
        </button>
      </form>
    </search>
  );
}
