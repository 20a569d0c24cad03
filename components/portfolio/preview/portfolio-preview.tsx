import { Kawung } from "@/components/ui/kawung";
import { Logo } from "@/components/ui/logo";
import { StaticMarkup } from "@/components/ui/static-markup";
import type {
  DocumentContact,
  DocumentProgress,
  PortfolioDocument,
} from "@/lib/domain/portfolio-document";
import { PreviewSection } from "./preview-section";

/** The document as markup of the page itself. */
export function PortfolioPreview({ document }: { document: PortfolioDocument }) {
  return (
    <article
      lang={document.locale}
      className="relative overflow-hidden rounded-card border border-line bg-surface p-5 shadow-card sm:p-10"
    >
      <Kawung className="absolute top-0 right-0 h-48 w-72 opacity-20 [mask-image:linear-gradient(to_bottom_left,black,transparent_70%)]" />
      <StaticMarkup className="@container relative">
        <Content document={document} />
      </StaticMarkup>
    </article>
  );
}

function Content({ document }: { document: PortfolioDocument }) {
  const { name, headline, contacts, about, progress, sections, empty, footer } = document;
  return (
    <>
      <Logo className="size-6" />
      <h2 dir="auto" className="mt-5 break-words text-left text-3xl">
        {name}
      </h2>
      <p dir="auto" className="mt-1 break-words text-muted">
        {headline}
      </p>
      {contacts.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {contacts.map((contact) => (
            <Contact key={contact.text} contact={contact} />
          ))}
        </ul>
      )}
      {about.map((paragraph) => (
        <p key={paragraph} dir="auto" className="mt-3 max-w-prose break-words">
          {paragraph}
        </p>
      ))}
      {progress && <Progress progress={progress} />}
      {sections.map((section) => (
        <PreviewSection key={section.key} section={section} />
      ))}
      {empty && <p className="mt-8 text-muted">{empty.text}</p>}
      {footer && <p className="mt-8 border-line border-t pt-3 text-muted text-xs">{footer}</p>}
    </>
  );
}

function Contact({ contact: { kind, label, text, url } }: { contact: DocumentContact }) {
  return (
    <li dir="auto" className="break-all">
      {kind === "link" && <span className="sr-only">{label}: </span>}
      {url ? (
        <a href={url} rel="noopener" className="underline decoration-line underline-offset-4">
          {text}
        </a>
      ) : (
        text
      )}
    </li>
  );
}

function Progress({ progress: { percent, text, steps } }: { progress: DocumentProgress }) {
  return (
    <div className="mt-7 flex flex-wrap items-center gap-x-8 gap-y-4">
      <p>
        <span className="block font-extrabold text-5xl text-pandan tracking-tight">{percent}</span>
        <span className="text-muted text-xs">{text}</span>
      </p>
      <ol className="grid min-w-[min(15rem,100%)] grow grid-cols-[repeat(auto-fit,minmax(min(7rem,100%),1fr))] gap-x-4 gap-y-3 text-xs @lg:grid-cols-3">
        {steps.map(({ number, title, count, done, required }) => (
          <li key={number}>
            <progress
              value={Math.min(done, required)}
              max={Math.max(1, required)}
              aria-label={title}
              className="meter h-1.5! w-full"
            />
            <p>
              <strong>{number}</strong> {title}
            </p>
            <p className="text-muted">{count}</p>
          </li>
        ))}
      </ol>
    </div>
  );
}
