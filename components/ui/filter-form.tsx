"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useTransition } from "react";
import { Button } from "./button";

/** With JavaScript, applies each change at once. */
export function FilterForm({
  action,
  submitLabel,
  children,
}: {
  action: string;
  /** The button is shown only without JavaScript. */
  submitLabel: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const apply = (form: HTMLFormElement) => {
    const filled = [...new FormData(form)]
      .filter(([, value]) => value !== "")
      .map(([name, value]) => [name, String(value)]);
    const query = new URLSearchParams(filled).toString();
    startTransition(() => router.replace(query ? `${action}?${query}` : action, { scroll: false }));
  };
  return (
    <form
      method="get"
      action={action}
      aria-busy={pending}
      onChange={(event) => apply(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
      className="mb-9 flex flex-wrap items-end gap-4"
    >
      {children}
      <noscript>
        <Button type="submit">{submitLabel}</Button>
      </noscript>
    </form>
  );
}
