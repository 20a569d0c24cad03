import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PausePageRefresh } from "@/components/shell/page-refresh-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import type { ItemState, Status } from "@/lib/domain/progress";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";
import { ChangeLine } from "./lines/change-line";

type PlannedChange = {
  readonly now: ItemState;
  readonly to: Status;
  readonly completedOn?: string | null;
};

/** Lists the items that a bulk change would affect. Its form sends their versions, so that items changed since are left. */
export function ConfirmChangesPage({
  headline,
  lead,
  listTitle,
  submit,
  planned,
  places,
  action,
  locale,
  children,
}: {
  headline: string;
  lead: ReactNode;
  listTitle: string;
  submit: string;
  planned: readonly PlannedChange[];
  places: ReadonlyMap<string, ItemLocation>;
  action: FormAction;
  locale: Locale;
  /** Additional form fields. */
  children?: ReactNode;
}) {
  const t = useTranslations("history");
  const state = useTranslations("common.state");
  return (
    <div className="mx-auto w-full max-w-2xl py-8 sm:py-12">
      <h1 className="text-3xl">{headline}</h1>
      <div className="mt-3 mb-8 text-muted">{lead}</div>
      {planned.length === 0 ? (
        <a href={paths.history(locale)} className={buttonClass()}>
          {t("toHistory")}
        </a>
      ) : (
        <form action={action}>
          <HiddenFormFields locale={locale} returnTo={paths.history(locale)} />
          <PausePageRefresh />
          {children}
          <h2 className="mb-2.5 px-1 text-xl">{listTitle}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
            {planned.map(({ now, to, completedOn = null }) => (
              <li key={now.item} className="px-4 py-3 sm:px-5">
                <input
                  type="hidden"
                  name="shown"
                  value={`${now.item}:${now.status}:${now.version}`}
                />
                <ChangeLine
                  event={{ item: now.item, from: now.status, to, stateBefore: now, completedOn }}
                  places={places}
                  t={t}
                  state={state}
                  locale={locale}
                />
              </li>
            ))}
          </ul>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button type="submit" variant="primary">
              {submit}
            </Button>
            <a href={paths.history(locale)} className={buttonClass()}>
              {t("cancel")}
            </a>
          </div>
        </form>
      )}
    </div>
  );
}
