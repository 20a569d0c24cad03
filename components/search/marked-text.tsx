import type { ExcerptPart } from "@/lib/domain/search";

export function MarkedText({ parts }: { parts: readonly ExcerptPart[] }) {
  return parts.map(({ start, text, isMatch }) =>
    isMatch ? (
      <mark key={start} className="rounded-sm bg-kunyit-soft px-0.5 text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
