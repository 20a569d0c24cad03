"use client";

import { createContext, Fragment, type ReactNode, useContext, useState } from "react";
import { pageOwnerField } from "@/lib/domain/page-owner";

const PageOwnerContext = createContext<string | null>(null);

/**
 * The owner of the frame that the visitor sees, also when a later page in it is rendered for another learner. When the
 * frame itself changes hands, the page starts anew, so that no learner sends what another one typed.
 */
export function PageOwnerProvider({
  owner,
  children,
}: {
  owner: string | null;
  children: ReactNode;
}) {
  // Not the owner itself as the key: by keys React finds the form that a page without JavaScript answers.
  const [frame, setFrame] = useState({ owner, number: 0 });
  if (frame.owner !== owner) setFrame({ owner, number: frame.number + 1 });
  return (
    <PageOwnerContext value={owner}>
      <Fragment key={frame.number}>{children}</Fragment>
    </PageOwnerContext>
  );
}

/** Null for a signed-out visitor. */
export function usePageOwner(): string | null {
  return useContext(PageOwnerContext);
}

/** For every form of a signed-in learner. `sent` is the value of a refused form, which must not pass when sent again. */
export function PageOwnerField({ sent }: { sent?: string | undefined }) {
  const current = usePageOwner();
  const owner = sent ?? current;
  return owner && <input type="hidden" name={pageOwnerField} value={owner} />;
}
