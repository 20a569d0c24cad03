import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { NoteSection } from "@/components/notes/note-section";
import type { Learner } from "@/lib/domain/learner";
import { type Locale, locales } from "@/lib/domain/locale";
import type { Note } from "@/lib/domain/note";
import { messages } from "@/lib/i18n/messages";

const at = new Date("2026-11-24T12:42:00Z");
const learner: Learner = {
  id: "a",
  email: "siti@contoh.id",
  name: "Siti",
  locale: "id",
  timeZone: "Asia/Jakarta",
  createdAt: at,
  deletesAt: null,
};
const note: Note = {
  item: "git",
  text: "- [ ] satu\n- [x] dua",
  version: 3,
  at,
  day: "2026-11-24",
};
const none: Note = { ...note, text: "", version: 0 };
const earlier = { ...note, text: "# Versi lama", version: 2 };

function markupOf(locale: Locale, shown: Note, notice?: string): string {
  const noAction = async () => undefined;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <NoteSection
        item="git"
        note={shown}
        versions={{ versions: shown.version > 0 ? [earlier] : [], before: 2 }}
        learner={learner}
        locale={locale}
        returnTo="/id/path/foundations/git"
        notice={notice}
        actions={{ save: async (state) => state, tick: noAction, restore: noAction }}
      />
    </NextIntlClientProvider>,
  );
}

describe.each(locales)("the note of an item (%s)", (locale) => {
  const t = messages[locale].note;

  it("without a text says what to write, and has an editor", () => {
    const markup = markupOf(locale, none);
    expect(markup).toContain(t.empty);
    expect(markup).toContain('name="version" value="0"');
    expect(markup).toContain(`<summary`);
    expect(markup).toContain(t.write);
    expect(markup).not.toContain(t.versions.title);
  });

  it("shows each task as a box that submits its line and its next state", () => {
    const markup = markupOf(locale, note);
    const boxes = [...markup.matchAll(/<button [^>]*role="checkbox"[^>]*>/g)].map(([tag]) =>
      ["aria-checked", "aria-label", "name", "value"].map(
        (name) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1],
      ),
    );
    expect(boxes).toEqual([
      ["false", "satu", "task", "0:done:- [ ] satu"],
      ["true", "dua", "task", "1:open:- [x] dua"],
    ]);
  });

  it("has a button without script, and says when it was saved", () => {
    const markup = markupOf(locale, note);
    expect(markup).toMatch(new RegExp(`<noscript><button [^>]*>${t.save}</button></noscript>`));
    expect(markup).toContain(
      { id: "tersimpan 24 Nov 2026, 19.42", en: "saved 24 Nov 2026, 19:42" }[locale],
    );
    expect(markup).toContain({ id: "10.000 karakter", en: "10,000 characters" }[locale]);
  });

  it("lists earlier versions with a button each, and the way to older ones", () => {
    const markup = markupOf(locale, note);
    expect(markup).toContain(">Versi lama<");
    expect(markup).toMatch(/<button [^>]*value="2"[^>]* name="restore"/);
    expect(markup).toContain('href="/id/path/foundations/git?before=2#note"');
  });

  it.each(Object.keys(t.notice) as (keyof typeof t.notice)[])(
    "says what a form came to: %s",
    (notice) => {
      expect(markupOf(locale, note, notice)).toContain(t.notice[notice]);
    },
  );

  it("leads to the removal of earlier versions, of all where there is no more room", () => {
    const address = `/${locale}/settings/data/versions`;
    expect(markupOf(locale, note)).toContain(`href="${address}?of=git"`);
    expect(markupOf(locale, none)).not.toContain(address);
    expect(markupOf(locale, none, "full")).toContain(`href="${address}"`);
  });

  it("says nothing of what no form came to", () => {
    for (const text of Object.values(t.notice))
      expect(markupOf(locale, note, "<script>")).not.toContain(text);
  });
});
