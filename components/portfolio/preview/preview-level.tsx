import { LevelDots } from "@/components/ui/level-dots";
import type { DocumentLevel } from "@/lib/domain/portfolio-document";

export function PreviewLevel({ level: { name, word } }: { level: DocumentLevel }) {
  return (
    <span className="inline-flex items-center gap-2 font-normal text-muted text-sm">
      <LevelDots level={name} />
      {word}
    </span>
  );
}
