import { useTranslations } from "next-intl";
import { PausePageRefresh } from "@/components/shell/page-refresh-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import type { Locale } from "@/lib/domain/locale";
import { noteVersionsLimit } from "@/lib/domain/note";
import { formatNumber, formatSize } from "@/lib/format";
import type { NoteVersionsToRemove } from "@/lib/loaders/note-versions";
import { paths } from "@/lib/paths";
import type { FormAction } from "../forms/form-action";

type Props = {
  versions: NoteVersionsToRemove;
  /** Whether the last form removed them. */
  isRemoved: boolean;
  remove: FormAction;
  locale: Locale;
};

const link = "text-pandan underline underline-offset-4";

function sumOf(
  key: "count" | "size",
  ...lists: readonly NoteVersionsToRemove["selected"][]
): number {
  return lists.flat().reduce((sum, each) => sum + each[key], 0);
}

/** Removes the earlier versions of one note or of all, and says what that frees. */
export function RemoveVersionsPage({ versions, isRemoved, remove, locale }: Props) {
  const t = useTranslations("note.remove");
  const { of, selected, others } = versions;
  const used = formatSize(sumOf("size", selected, others), locale);
  const limit = formatSize(noteVersionsLimit, locale);
  const title = of?.item.title[locale];
  const headline = title === undefined ? t("headline.all") : t("headline.one", { title });
  return (
    <div className="mx-auto w-full max-w-xl py-8 sm:py-12">
      <p
        role="status"
        className={isRemoved ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {isRemoved && t("done")}
      </p>
      <h1 className="text-3xl">{selected.length > 0 ? headline : t("headline.none")}</h1>
      <p className="mt-3 text-muted">{t("used", { used, limit })}</p>
      {selected.length > 0 ? (
        <RemovalForm versions={versions} remove={remove} locale={locale} />
      ) : (
        <a href={backHref(of, locale)} className={`mt-8 ${buttonClass()}`}>
          {t(of ? "toNote" : "toData")}
        </a>
      )}
      <OneByOne versions={versions} locale={locale} />
    </div>
  );
}

function backHref(of: NoteVersionsToRemove["of"], locale: Locale): string {
  return of ? `${paths.item(locale, of.step.key, of.item.key)}#note` : paths.dataSettings(locale);
}

function RemovalForm({ versions, remove, locale }: Omit<Props, "isRemoved">) {
  const t = useTranslations("note.remove");
  const { of, selected } = versions;
  const count = sumOf("count", selected);
  const number = formatNumber(count, locale);
  return (
    <>
      <ul className="mt-6 flex list-disc flex-col gap-2 pl-5">
        <li>{t("frees", { count, number, size: formatSize(sumOf("size", selected), locale) })}</li>
        <li>{t("keeps")}</li>
        <li>{t("gone")}</li>
      </ul>
      <p className="mt-5">
        {t.rich("first", {
          link: (text) => (
            <a href={paths.dataSettings(locale)} className={link}>
              {text}
            </a>
          ),
        })}
      </p>
      <form action={remove} className="mt-8 flex flex-wrap gap-3">
        <HiddenFormFields locale={locale} returnTo={paths.noteVersions(locale, of?.item.key)} />
        <PausePageRefresh />
        {selected.map(({ item, last }) => (
          <input key={item} type="hidden" name="shown" value={`${item}:${last}`} />
        ))}
        <Button type="submit" variant="danger">
          {t("submit", { count, number })}
        </Button>
        <a href={backHref(of, locale)} className={buttonClass("primary")}>
          {t("cancel")}
        </a>
      </form>
    </>
  );
}

/** The way to the versions of one note, or from one to all. */
function OneByOne({ versions, locale }: Pick<Props, "versions" | "locale">) {
  const t = useTranslations("note.remove");
  const { of, selected, others } = versions;
  if (of) {
    return others.length === 0 ? null : (
      <p className="mt-8">
        <a href={paths.noteVersions(locale)} className={`inline-block py-1 ${link}`}>
          {t("all")}
        </a>
      </p>
    );
  }
  if (selected.length < 2) return null;
  return (
    <section className="mt-10">
      <h2 className="text-xl">{t("oneByOne")}</h2>
      <ul className="mt-2 divide-y divide-line">
        {selected.map(({ item, count, size, place }) => (
          <li key={item} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
            <a href={paths.noteVersions(locale, item)} className={`inline-block py-2 ${link}`}>
              {place.item.title[locale]}
            </a>
            <span className="text-muted text-sm">
              {t("versions", { count, number: formatNumber(count, locale) })} ·{" "}
              {formatSize(size, locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
