import { ChevronDown } from "lucide";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { staticMarkupOf } from "@/components/ui/static-markup";
import type { ItemLocation } from "@/lib/domain/path";
import type { Panel as Made } from "@/lib/loaders/panel";
import { paths } from "@/lib/paths";
import type { ChartContext, DashboardTranslator } from "./charts/chart-context";

export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Card className="flex min-w-0 grow flex-col">
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </Card>
  );
}

/** On a phone only its title is shown until it is opened, so the title states what the panel shows. */
export function FoldingPanel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Card className="flex min-w-0 grow flex-col max-sm:p-0">
      <h2 className="folding-title mb-3 text-lg">{title}</h2>
      <details className="folding unfolds-in-print group/panel">
        <summary className="flex min-h-14 list-none items-center justify-between gap-3 p-5">
          <h2 className="text-lg">{title}</h2>
          <Icon
            icon={ChevronDown}
            className="size-5 shrink-0 text-muted group-open/panel:rotate-180"
          />
        </summary>
        <div className="flex grow flex-col max-sm:px-5 max-sm:pb-5">{children}</div>
      </details>
    </Card>
  );
}

/** A past day leads nowhere. */
export function PanelItem({
  place: { item, step },
  context: { dashboard, locale },
}: {
  place: Pick<ItemLocation, "item" | "step">;
  context: ChartContext;
}) {
  const title = item.title[locale];
  if (dashboard.on !== undefined) return <b className="font-semibold">{title}</b>;
  return (
    <a
      href={paths.item(locale, step.key, item.key)}
      className="inline-block py-0.5 font-semibold underline-offset-4 hover:underline"
    >
      {title}
    </a>
  );
}

type Props<Value> = {
  panel: Made<Value>;
  t: DashboardTranslator;
  children: (value: Value) => ReactNode;
};

/** In place of a panel that failed. */
function FailedPanel({ t }: { t: DashboardTranslator }) {
  return (
    <Card className="flex min-w-0 grow flex-col">
      <p className="text-muted">{t("panelFailed")}</p>
    </Card>
  );
}

/** A panel that could be made, or a notice in its place. */
export function PanelContent<Value>({ panel, t, children }: Props<Value>) {
  return panel.ok ? children(panel.value) : <FailedPanel t={t} />;
}

/** The markup of a panel or of the notice in its place; `ok` where the panel could be made and drawn. */
export async function panelMarkupOf<Value>({
  panel,
  t,
  children,
}: Props<Value>): Promise<{ readonly ok: boolean; readonly markup: string }> {
  const failed = <FailedPanel t={t} />;
  try {
    const markup = await staticMarkupOf(panel.ok ? children(panel.value) : failed);
    return { ok: panel.ok, markup };
  } catch (error) {
    console.error(error);
    return { ok: false, markup: await staticMarkupOf(failed) };
  }
}
