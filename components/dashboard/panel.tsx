import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

export function Panel({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <Card className="flex min-w-0 flex-col">
      <h2 className="mb-4 text-lg">{title}</h2>
      {children}
    </Card>
  );
}
