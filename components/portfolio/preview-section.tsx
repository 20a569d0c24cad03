import type { PortfolioLine, PortfolioSection } from "@/lib/domain/portfolio";
import type { Status } from "@/lib/domain/progress";

const statusMarks: Readonly<Record<Status, { sign: string; className: string }>> = {
  done: { sign: "✓", className: "text-pandan" },
  learning: { sign: "◐", className: "text-kunyit" },
  "not-started": { sign: "○", className: "text-muted" },
  skipped: { sign: "○", className: "text-muted" },
};

export function PreviewSection({ section }: { section: PortfolioSection }) {
  return (
    <section className="mb-7 break-inside-avoid">
      <h3 className="mb-2 border-line border-b pb-1.5 text-muted text-sm uppercase tracking-wide">
        {section.title}
      </h3>
      <ul className="grid grid-cols-1 gap-1.5">
        {section.lines.map((line) => (
          <PreviewLine key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
}

function PreviewLine({ line: { title, status, detail, remark } }: { line: PortfolioLine }) {
  const { sign, className } = statusMarks[status];
  return (
    <li className="flex gap-2.5">
      <span aria-hidden="true" className={className}>
        {sign}
      </span>
      <span className={status === "done" ? "font-semibold" : "text-muted"}>
        {title}{" "}
        <span className="inline-block font-normal text-muted text-sm">
          {[detail, remark].filter(Boolean).join("; ")}
        </span>
      </span>
    </li>
  );
}
