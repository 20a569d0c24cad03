import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** The button that sends a form: as wide as a page that is nothing but the form, and as wide as its words in a card. */
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
