/** Announced when it appears; receives the focus after a submit. */
export function FormError({ children }: { children: string | undefined }) {
  return (
    <p
      role="alert"
      {...(children && { tabIndex: -1, autoFocus: true })}
      className={
        children
          ? "rounded-control bg-bata-soft px-4 py-3 font-medium text-bata text-sm"
          : "sr-only"
      }
    >
      {children}
    </p>
  );
}
