import type { Resource } from "@/lib/domain/resource";
import type { ItemTranslator } from "../item-translator";

const tagClass = "rounded-md border px-1.5 font-semibold text-xs leading-[1.25rem]";

/** The languages and the cost of a resource. */
export function ResourceTags({
  resource: { languages, cost },
  t,
}: {
  resource: Pick<Resource, "languages" | "cost">;
  t: ItemTranslator;
}) {
  return (
    <>
      {languages.map((language) => (
        <span key={language} className={`${tagClass} border-line`}>
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="sr-only">{t(`where.language.${language}`)}</span>
        </span>
      ))}
      <span
        className={`${tagClass} ${cost === "free" ? "border-line" : "border-edge border-dashed"}`}
      >
        {t(`where.cost.${cost}`)}
      </span>
    </>
  );
}
