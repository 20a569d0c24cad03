import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

export function AuthPage({
  title,
  lead,
  children,
  nextLink,
  alternative,
}: {
  title: string;
  lead: string;
  children?: ReactNode;
  nextLink?: { label: string; href: string };
  alternative?: { question: string; label: string; href: string };
}) {
  return (
    <div className="mx-auto w-full max-w-md py-10 sm:py-16">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 mb-8 break-words text-muted">{lead}</p>
      {children}
      {nextLink && (
        <a href={nextLink.href} className={buttonClass("primary")}>
          {nextLink.label}
        </a>
      )}
      {alternative && (
        <p className="mt-8 text-muted">
          {alternative.question}{" "}
          <a
            href={alternative.href}
            className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
          >
            {alternative.label}
          </a>
        </p>
      )}
    </div>
  );
}
