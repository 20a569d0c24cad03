import type { DocumentLink } from "@/lib/domain/portfolio-document";

export function PreviewLink({ link: { text, url } }: { link: DocumentLink }) {
  return (
    <a
      href={url}
      rel="noopener"
      className="wrap-anywhere underline decoration-edge underline-offset-4"
    >
      {text}
    </a>
  );
}
