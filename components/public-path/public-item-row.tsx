import type { Locale } from "@/lib/domain/locale";
import { dutyOf, type Group, type Item } from "@/lib/domain/path";
import { paths } from "@/lib/paths";
import { itemHintsOf } from "../path/details/item-hints";
import type { PathTranslator } from "../path/details/path-translator";

/** As a learner's row, but the box leads to sign up or in, and the rest to the item's page. */
export function PublicItemRow({
  step,
  group,
  item,
  isSignUpOpen,
  t,
  locale,
}: {
  /** The key of its step. */
  step: string;
  group: Group;
  item: Item;
  isSignUpOpen: boolean;
  t: PathTranslator;
  locale: Locale;
}) {
  const title = item.title[locale];
  const isOptional = dutyOf(group, item) === "optional" && group.rule.kind === "all-core";
  const hints = itemHintsOf(item, { isOptional, t, locale });
  const account = isSignUpOpen ? paths.signUp : paths.signIn;
  return (
    <li className="relative grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-4 px-4 py-3 hover:bg-sunken/60 sm:px-5">
      <a
        href={account(locale, paths.step(locale, step))}
        rel="nofollow"
        className="tickbox relative z-1 mt-0.5 after:absolute after:-inset-2.5 print:hidden"
      >
        <span className="sr-only">
          {t(isSignUpOpen ? "public.tick" : "public.tickClosed", { title })}
        </span>
      </a>
      <p>
        <a
          href={paths.item(locale, step, item.key)}
          className="font-semibold after:absolute after:inset-0 hover:underline hover:underline-offset-4"
        >
          {title}
        </a>
        {hints && <span className="text-muted text-sm"> · {hints}</span>}
        <span className="block text-muted">{item.what[locale]}</span>
      </p>
    </li>
  );
}
