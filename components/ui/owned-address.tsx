"use client";

import type { ComponentProps } from "react";
import { pageOwnerField } from "@/lib/domain/page-owner";
import { usePageOwner } from "./page-owner";

/** `address` has a query. */
function useOwnedAddress(address: string): string {
  const owner = usePageOwner();
  return owner ? `${address}&${pageOwnerField}=${owner}` : address;
}

/** For downloads of a learner's own files. */
export function OwnedLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  return <a {...rest} href={useOwnedAddress(href)} />;
}

/** For uploads, whose owner is checked before the body is read. */
export function OwnedForm({ action, ...rest }: ComponentProps<"form"> & { action: string }) {
  return <form {...rest} action={useOwnedAddress(action)} />;
}
