import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

/** The quiet page around a form, or where one has led: what it is about, what to do, and the other way in. */
export function AccountPage({
  title,
  lead,
  children,
  onward,
  other,
}: {
  title: string;
  lead: string;
  children?: ReactNode;
  /** Where to go from here, on a page with nothing else to do. */
  onward?: { label: string; href: string };
  other?: { question: string; label: string; href: string };
}) {
  return (
    <div className="mx-auto w-full max-w-md py-10 sm:py-16">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 mb-8 break-words text-muted">{lead}</p>
      {children}
      {onward && (
        <a href={onward.href} className={buttonClass("primary")}>
          {onward.label}
        </a>
      )}
      {other && (
        <p className="mt-8 text-muted">
          {other.question}{" "}
          <a
            href={other.href}
            className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {other.label}
          </a>
        </p>
      )}
    </div>
  );
}
