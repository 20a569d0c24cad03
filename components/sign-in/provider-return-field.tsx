"use client";

import { useEffect, useState } from "react";

/** Where a provider leads back to, with the browser's time zone for a new account. */
export function ProviderReturnField({ next }: { next: string }) {
  const [zone, setZone] = useState("");
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const query = zone && `${next.includes("?") ? "&" : "?"}timeZone=${encodeURIComponent(zone)}`;
  return <input type="hidden" name="callbackUrl" value={next + query} />;
}
