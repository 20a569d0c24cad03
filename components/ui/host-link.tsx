import { hostOf } from "@/lib/domain/resource";

/** A link of the learner's to another site, by its host. It opens in a new tab, which `newTab` says. */
export function HostLink({ url, newTab }: { url: string; newTab: string }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      className="inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink"
    >
      {hostOf({ url })} <span aria-hidden="true">↗</span>
      <span className="sr-only">({newTab})</span>
    </a>
  );
}
