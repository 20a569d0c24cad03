import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { RemoveVersionsPage } from "@/components/notes/remove-versions-page";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { locales } from "@/lib/domain/locale";
import { itemLocationsOf } from "@/lib/domain/path";
import { messages } from "@/lib/i18n/messages";
import type { NoteVersionsToRemove } from "@/lib/loaders/note-versions";

const places = itemLocationsOf(pathOf(defaultPathKey));

function versionsOf(item: string, count: number, size: number, last: number) {
  const place = places.get(item);
  if (!place) throw new Error(`There is no item ${item}`);
  return { item, count, size, last, place };
}

const git = versionsOf("git", 1200, 9.8 * 1024 * 1024, 1300);
const dsa = versionsOf("dsa", 1, 300, 7);

describe.each(locales)("the page that removes earlier versions (%s)", (locale) => {
  const t = messages[locale].note.remove;

  function markupOf(versions: NoteVersionsToRemove, isRemoved = false): string {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <RemoveVersionsPage
          versions={versions}
          isRemoved={isRemoved}
          remove={async () => undefined}
          locale={locale}
        />
      </NextIntlClientProvider>,
    );
  }

  const shownIn = (markup: string) =>
    [...markup.matchAll(/name="shown" value="([^"]*)"/g)].map(([, value]) => value);

  it("says what it frees, and sends what it shows", () => {
    const markup = markupOf({ of: null, selected: [git, dsa], others: [] });
    expect(shownIn(markup)).toEqual(["git:1300", "dsa:7"]);
    expect(markup).toContain(t.headline.all);
    expect(markup).toContain({ id: "1.201 versi lama", en: "1,201 earlier versions" }[locale]);
    expect(markup).toContain({ id: "9,8 MB dari 10 MB", en: "9.8 MB of 10 MB" }[locale]);
    expect(markup).toContain(t.keeps);
    expect(markup).toContain(`href="/${locale}/settings/data/versions?of=git"`);
    expect(markup).toContain("1 kB");
  });

  it("of one note sends that alone, and leads to all", () => {
    const markup = markupOf({ of: git.place, selected: [git], others: [dsa] });
    expect(shownIn(markup)).toEqual(["git:1300"]);
    expect(markup).toContain(t.headline.one.replace("{title}", git.place.item.title[locale]));
    expect(markup).toContain(`href="/${locale}/path/foundations/git#note"`);
    expect(markup).toContain(t.all);
  });

  it("has no form where there is nothing, and says what was done", () => {
    const markup = markupOf({ of: null, selected: [], others: [] }, true);
    expect(markup).not.toContain("<form");
    expect(markup).toContain(t.headline.none);
    expect(markup).toContain(t.done);
    expect(markupOf({ of: null, selected: [], others: [] })).not.toContain(t.done);
  });
});
