import type { DocumentGroup, DocumentLine, DocumentSection } from "@/lib/domain/portfolio-document";
import { PreviewLevel } from "./preview-level";
import { PreviewLink } from "./preview-link";
import { PreviewProject } from "./preview-project";

export function PreviewSection({ section }: { section: DocumentSection }) {
  const { title, note, legend, projects, groups } = section;
  return (
    <section className="mt-8">
      <h3 className="mb-3 border-line border-b pb-1.5 text-muted text-sm uppercase tracking-wide">
        {title}
      </h3>
      {note && <p className="mb-2 font-bold text-lg">{note}</p>}
      {legend.length > 0 && (
        <p className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
          {legend.map((level) => (
            <PreviewLevel key={level.name} level={level} />
          ))}
        </p>
      )}
      {projects.map((project) => (
        <PreviewProject key={project.key} project={project} />
      ))}
      <div className={groups.length > 1 ? "gap-x-10 @xl:columns-2" : undefined}>
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </div>
    </section>
  );
}

/** Said once for all lines of a list, of which a portfolio can have thousands. */
const listStyle =
  "grid grid-cols-1 gap-1.5 *:flex *:flex-wrap *:items-baseline *:justify-between *:gap-x-4 *:break-inside-avoid [&_small]:min-w-0 [&_small]:basis-full [&_small]:break-words [&_small]:text-muted [&_small]:text-sm [&_strong]:min-w-0 [&_strong]:break-words [&_strong]:font-semibold";

function Group({ group: { title, lines } }: { group: DocumentGroup }) {
  return (
    <div className="mb-5">
      {title && <h4 className="mb-1 break-after-avoid font-bold text-pandan text-sm">{title}</h4>}
      <ul className={listStyle}>
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line: { title, details, paragraphs, link, level } }: { line: DocumentLine }) {
  return (
    <li>
      <strong dir="auto">{link ? <PreviewLink link={{ ...link, text: title }} /> : title}</strong>
      {level && <PreviewLevel level={level} />}
      {details.length > 0 && <small dir="auto">{details.join(" · ")}</small>}
      {paragraphs.map((paragraph) => (
        <small key={paragraph} dir="auto">
          {paragraph}
        </small>
      ))}
    </li>
  );
}
