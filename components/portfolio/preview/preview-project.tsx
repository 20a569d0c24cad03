import type { DocumentProject } from "@/lib/domain/portfolio-document";
import { PreviewLevel } from "./preview-level";
import { PreviewLink } from "./preview-link";

/**
 * The figure stands left of what the project does; below its title where there is little room, as on a phone or with
 * large text.
 */
export function PreviewProject({ project }: { project: DocumentProject }) {
  const { title, summary, figure, facts, links, dates, level } = project;
  return (
    <article className="border-line border-b py-4 first-of-type:pt-0 last-of-type:border-0 @lg:grid @lg:grid-cols-[9rem_minmax(0,1fr)] @lg:gap-x-6">
      <h4
        dir="auto"
        className="flex flex-wrap items-baseline justify-between gap-x-4 wrap-anywhere font-bold text-lg @lg:col-start-2"
      >
        {title} <PreviewLevel level={level} />
      </h4>
      {figure && (
        <p className="my-2 text-muted text-xs @lg:col-start-1 @lg:row-span-2 @lg:row-start-1 @lg:my-0">
          <strong className="block break-words font-extrabold text-3xl text-ink tracking-tight">
            {figure.value}
          </strong>
          {figure.notes.map((note) => (
            <span key={note} dir="auto" className="block break-words">
              {note}
            </span>
          ))}
        </p>
      )}
      <div className="grid grid-cols-1 gap-1 @lg:col-start-2">
        {summary && (
          <p dir="auto" className="break-words">
            {summary}
          </p>
        )}
        {facts.map(({ label, paragraphs }) => (
          <p key={label} dir="auto" className="break-words text-muted text-sm">
            <strong>{label}:</strong> {paragraphs.join(" ")}
          </p>
        ))}
        <p className="flex flex-wrap gap-x-5 text-sm">
          {links.map((link) => (
            <PreviewLink key={link.url} link={link} />
          ))}
          <span className="text-muted">{dates}</span>
        </p>
      </div>
    </article>
  );
}
