import type { Locale } from "@/lib/domain/locale";
import type { Resource } from "@/lib/domain/resource";

const tagClass = "rounded-md border px-1.5 font-semibold text-xs leading-5";

/** The languages and the cost of a resource. */
export function ResourceTags({
  resource: { languages, cost },
  messages,
}: {
  resource: Pick<Resource, "languages" | "cost">;
  messages: {
    readonly language: Readonly<Record<Locale, string>>;
    readonly cost: Readonly<Record<Resource["cost"], string>>;
  };
}) {
  return (
    <>
      {languages.map((language) => (
        <span key={language} className={`${tagClass} border-line`}>
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="sr-only">{messages.language[language]}</span>
        </span>
      ))}
      <span
        className={`${tagClass} ${cost === "free" ? "border-line" : "border-edge border-dashed"}`}
      >
        {messages.cost[cost]}
      </span>
    </>
  );
}
