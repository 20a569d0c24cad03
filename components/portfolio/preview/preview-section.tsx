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
      <div className={groups.length > 1 ? "gap-x-10 md:columns-2" : undefined}>
        {groups.map((group) => (
          <Group key={group.key} group={group} />
        ))}
      </div>
    </section>
  );
}

function Group({ group: { title, lines } }: { group: DocumentGroup }) {
  return (
    <div className="mb-5">
      {title && <h4 className="mb-1 break-after-avoid font-bold text-pandan text-sm">{title}</h4>}
      <ul className="grid grid-cols-1 gap-1.5">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line: { title, details, paragraphs, link, level } }: { line: DocumentLine }) {
  return (
    <li className="break-inside-avoid">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span dir="auto" className="break-words font-semibold">
          {link ? <PreviewLink link={{ ...link, text: title }} /> : title}
        </span>
        {level && <PreviewLevel level={level} />}
      </span>
      {details.length > 0 && (
        <span dir="auto" className="block break-words text-muted text-sm">
          {details.join(" · ")}
        </span>
      )}
      {paragraphs.map((paragraph) => (
        <span key={paragraph} dir="auto" className="block break-words text-muted text-sm">
          {paragraph}
        </span>
      ))}
    </li>
  );
}
