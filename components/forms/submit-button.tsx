import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Full width on a page, natural width in a card. */
export function SubmitButton({
  pending,
  inCard = false,
  children,
}: {
  pending: boolean;
  inCard?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <Button
      type="submit"
      variant="primary"
      aria-disabled={pending}
      className={inCard ? "self-start" : "min-h-12"}
    >
      {children}
    </Button>
  );
}
