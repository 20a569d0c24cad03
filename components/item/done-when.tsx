import { useTranslations } from "next-intl";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { SubmitBox } from "@/components/ui/submit-box";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { PathTranslator } from "../path/details/path-translator";
import type { OwnItemView } from "./own-item-view";

type Props = {
  item: Item;
  /** Null when signed out. */
  own: OwnItemView | null;
  t: PathTranslator;
  locale: Locale;
};

export function DoneWhen({ item, own, t, locale }: Props) {
  return (
    <section
      aria-labelledby="done-when"
      className="rounded-card bg-pandan-soft px-5 py-5 sm:px-7 print:border print:border-line"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="done-when" className="scroll-mt-6 text-xl">
          {t("item.doneWhen")}
        </h2>
        {own && <Count item={item} own={own} />}
      </div>
      {own ? (
        <TickedStatements item={item} own={own} locale={locale} />
      ) : (
        <ul className="mt-2 list-disc space-y-1.5 pl-5 marker:text-pandan">
          {item.doneWhen.map((statement) => (
            <li key={statement.id}>{statement[locale]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function tickedOf({ doneWhen }: Item, { marks }: OwnItemView): number {
  return doneWhen.filter((_, position) => marks.statements.includes(position)).length;
}

function Count({ item, own }: { item: Item; own: OwnItemView }) {
  const t = useTranslations("item.doneWhen");
  return (
    <p className="text-pandan-strong text-sm">
      {t("count", { done: tickedOf(item, own), all: item.doneWhen.length })}
    </p>
  );
}

/** For the learner alone: that all are ticked offers the status, and never sets it. */
function TickedStatements({ item, own, locale }: { item: Item; own: OwnItemView; locale: Locale }) {
  const t = useTranslations("item.doneWhen");
  const isOffered = own.status !== "done" && tickedOf(item, own) === item.doneWhen.length;
  return (
    <form action={own.actions.tickStatement}>
      <HiddenFormFields locale={locale} returnTo={own.returnTo} />
      <input type="hidden" name="item" value={item.key} />
      <ul className="mt-2 space-y-1">
        {item.doneWhen.map((statement, position) => {
          const isTicked = own.marks.statements.includes(position);
          return (
            <li key={statement.id} className="flex min-h-11 items-center gap-2">
              <SubmitBox
                name="statement"
                value={`${position}:${isTicked ? "open" : "ticked"}`}
                label={statement[locale]}
                isChecked={isTicked}
              />
              <span className="min-w-0">{statement[locale]}</span>
            </li>
          );
        })}
      </ul>
      {isOffered && (
        <p className="mt-2">
          {t.rich("offer", {
            link: (chunks) => (
              <a
                href={`#${item.key}`}
                className="inline-block py-1 font-semibold text-pandan-strong underline underline-offset-4"
              >
                {chunks}
              </a>
            ),
          })}
        </p>
      )}
    </form>
  );
}
