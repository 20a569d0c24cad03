import type { ComponentProps } from "react";

export function Card({ children, className = "", ...rest }: ComponentProps<"section">) {
  return (
    <section
      {...rest}
      className={`rounded-card border border-line bg-surface p-5 shadow-card sm:p-7 print:break-inside-avoid ${className}`}
    >
      {children}
    </section>
  );
}
