import type { ReactNode } from "react";

/** The quiet page around a form: what it is for, the form, and the other way in. */
export function AccountPage({
  title,
  lead,
  children,
  other,
}: {
  title: string;
  lead: string;
  children?: ReactNode;
  other?: { question: string; label: string; href: string };
}) {
  return (
    <div className="mx-auto w-full max-w-md py-10 sm:py-16">
      <h1 className="text-3xl">{title}</h1>
      <p className="mt-2 mb-8 text-muted">{lead}</p>
      {children}
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
