export const navLinkClass =
  "inline-flex min-h-11 items-center rounded-control px-2 font-medium text-muted hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink sm:px-3";
