import type { Milestone } from "./milestones";

export function MilestoneText({ milestone: { text, links } }: { milestone: Milestone }) {
  return (
    <p className="flex flex-wrap gap-x-5 rounded-control bg-pandan-soft px-4 py-2.5">
      <b className="py-1">{text}</b>
      {links.map(({ href, label }) => (
        <a key={href} href={href} className="py-1 underline underline-offset-4">
          {label}
        </a>
      ))}
    </p>
  );
}
