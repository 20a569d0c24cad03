import type { ComponentProps } from "react";

const variants = {
  // The border shows in contrast themes, which take the fill away.
  primary: "border border-transparent bg-pandan text-on-pandan hover:bg-pandan-strong",
  secondary: "border border-line bg-surface text-ink hover:bg-sunken",
  danger: "border border-bata bg-surface text-bata hover:bg-bata-soft",
} as const;

type ButtonVariant = keyof typeof variants;

/** For links that look like buttons. */
export function buttonClass(variant: ButtonVariant = "secondary"): string {
  return `inline-flex min-h-11 items-center justify-center gap-2 text-balance rounded-control px-4 py-2 text-center font-semibold print:hidden motion-safe:transition-colors ${variants[variant]}`;
}

export function Button({
  variant = "secondary",
  className = "",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return <button {...rest} className={`${buttonClass(variant)} ${className}`} />;
}
