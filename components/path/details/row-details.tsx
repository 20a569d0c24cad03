"use client";

import { useEffect, useRef, useState } from "react";
import { clientPaths } from "@/lib/client-paths";

/** What a row opens to: fetched then, and until then, as without script, a link to the item's page. */
export function RowDetails({
  item,
  href,
  open,
}: {
  item: string;
  href: string;
  /** The words of the link. */
  open: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  const [markup, setMarkup] = useState<string | null>(null);
  useEffect(() => {
    const details = place.current?.closest("details");
    let isAsked = false;
    const fetchOnce = () => {
      if (!details?.open || isAsked) return;
      isAsked = true;
      fetchDetails(item).then(setMarkup, () => {
        isAsked = false;
      });
    };
    fetchOnce();
    details?.addEventListener("toggle", fetchOnce);
    return () => details?.removeEventListener("toggle", fetchOnce);
  }, [item]);
  if (markup !== null) {
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own server made this markup, and escaped its texts.
    return <div ref={place} dangerouslySetInnerHTML={{ __html: markup }} />;
  }
  return (
    <div ref={place}>
      <a
        href={href}
        className="inline-block py-1 font-semibold text-pandan underline underline-offset-4"
      >
        {open}
      </a>
    </div>
  );
}

async function fetchDetails(item: string): Promise<string> {
  const response = await fetch(clientPaths.itemDetails(document.documentElement.lang, item));
  if (!response.ok) throw new Error(`The details of ${item} were not answered`);
  return response.text();
}
