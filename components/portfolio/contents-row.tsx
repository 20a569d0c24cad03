import { useTranslations } from "next-intl";
import type { Thing } from "@/lib/domain/portfolio-selection";
import type { SectionKey } from "@/lib/domain/selection";
import { selectionFields } from "@/lib/domain/selection-form";
import { CheckRow } from "./check-row";
import { ThingList } from "./thing-list";

/** A section's switch, and its single things. */
export function ContentsRow({
  section,
  isShown,
  things,
  leftOut,
}: {
  section: SectionKey;
  isShown: boolean;
  things: readonly Thing[];
  leftOut: ReadonlySet<string>;
}) {
  const t = useTranslations("portfolio.contents");
  const kept = things.filter(({ name }) => !leftOut.has(name)).length;
  const isWhole = kept === things.length;
  const count = isWhole ? t("count", { count: kept }) : t("chosen", { kept, all: things.length });
  const title = t(`sections.${section}`);
  return (
    <>
      <CheckRow
        name={selectionFields.section(section)}
        label={title}
        {...(things.length === 0 && { hint: count })}
        isChecked={isShown}
      />
      {things.length > 0 && (
        <details className="-mt-2.5 pl-9">
          <summary className="inline-flex min-h-11 items-center text-muted text-sm underline underline-offset-4">
            <span aria-hidden="true">{`${count} · ${t("pick")}`}</span>
            <span className="sr-only">{t("pickIn", { section: title, count })}</span>
          </summary>
          <ThingList
            things={things.map((thing) => ({ ...thing, isShown: !leftOut.has(thing.name) }))}
          />
        </details>
      )}
    </>
  );
}
