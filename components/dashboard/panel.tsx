import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { staticMarkupOf } from "@/components/ui/static-markup";
import type { Panel as Made } from "@/lib/loaders/panel";
import type { DashboardTranslator } from "./charts/chart-context";

export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Card className="flex min-w-0 grow flex-col">
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </Card>
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

/** Its markup, which also stands where the panel cannot be drawn. */
export async function panelMarkupOf<Value>({ panel, t, children }: Props<Value>): Promise<string> {
  const failed = <FailedPanel t={t} />;
  try {
    return await staticMarkupOf(panel.ok ? children(panel.value) : failed);
  } catch (error) {
    console.error(error);
    return staticMarkupOf(failed);
  }
}
