import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { StaticMarkup } from "@/components/ui/static-markup";
import type { Locale } from "@/lib/domain/locale";
import type { ResourceFilter } from "@/lib/domain/resource";
import type { ItemPageView } from "@/lib/loaders/item";
import { About } from "./about";
import { DoneWhen } from "./done-when";
import { Effort } from "./effort";
import { ItemHeader } from "./item-header";
import { itemPageClasses } from "./item-page";
import { Outline } from "./outline";
import { PlaceInPath } from "./place-in-path";
import { WhereToLearn } from "./resources/where-to-learn";
import { SignUpInvitation } from "./sign-up-invitation";

type Props = {
  view: ItemPageView;
  filter: ResourceFilter;
  /** The page with its filter. */
  returnTo: string;
  isSignUpOpen: boolean;
  locale: Locale;
};

/** An item for a signed-out visitor. */
export async function PublicItemPage(props: Props) {
  const { view, filter, locale } = props;
  const render = () => renderItem(props);
  // With a filter there would be several of each item.
  if (filter.cost || filter.language) {
    return <StaticMarkup className={itemPageClasses.page}>{await render()}</StaticMarkup>;
  }
  const name = `item/${view.item.key}`;
  return <KeptMarkup {...{ locale, name, render }} className={itemPageClasses.page} />;
}

async function renderItem({ view, filter, returnTo, isSignUpOpen, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "item" });
  const pathText = await getTranslations({ locale, namespace: "path" });
  const { item, outline } = view;
  return (
    <>
      <ItemHeader view={view} t={t} pathText={pathText} locale={locale} />
      <SignUpInvitation
        returnTo={returnTo}
        invite={(links) => t.rich(isSignUpOpen ? "signedOut" : "signedOutClosed", links)}
        locale={locale}
      />
      <div className={itemPageClasses.columns}>
        <div className={itemPageClasses.main}>
          <div className="max-w-2xl">
            <About item={item} t={pathText} locale={locale} />
          </div>
          <DoneWhen item={item} own={null} t={pathText} locale={locale} />
          <WhereToLearn view={view} filter={filter} own={null} t={t} locale={locale} />
          {outline && <Outline outline={outline} t={t} locale={locale} />}
        </div>
        <div className={itemPageClasses.aside}>
          <Effort item={item} t={t} locale={locale} />
          <PlaceInPath view={view} learnerProgress={null} t={t} locale={locale} />
        </div>
      </div>
    </>
  );
}
