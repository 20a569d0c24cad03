/** Leads to another site in a new tab, which learns neither the page nor the learner. */
export function ResourceLink({
  href,
  title,
  newTab,
}: {
  href: string;
  title: string;
  newTab: string;
}) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
      className="inline-block py-1 font-semibold [overflow-wrap:anywhere] hover:underline hover:underline-offset-4"
    >
      {title} <span aria-hidden="true">↗</span>
      <span className="sr-only">({newTab})</span>
    </a>
  );
}
