/** What is wrong with a form as a whole, announced when it appears. */
export function FormError({ children }: { children: string | undefined }) {
  return (
    <p
      role="alert"
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
