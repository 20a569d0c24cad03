import { createTranslator } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { WhereToLearn } from "@/components/item/resources/where-to-learn";
import { type Locale, locales } from "@/lib/domain/locale";
import type { Resource, ResourceFilter } from "@/lib/domain/resource";
import { messages } from "@/lib/i18n/messages";
import { loadItem } from "@/lib/loaders/item";

const cnn = loadItem("id", { step: "foundations", item: "cnn" });
if (!cnn) throw new Error("There is no such item");
const view = cnn;
const [sample] = view.resources;
if (!sample) throw new Error("The item has no resource");

const resourceOn = (host: string, changes: Partial<Resource> = {}): Resource => ({
  ...sample,
  url: `https://${host}/`,
  title: host,
  ...changes,
});

function markupOf(
  locale: Locale,
  resources: readonly Resource[],
  filter: ResourceFilter = {},
): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "item" });
  const shown = { ...view, resources, resourceCount: 5 };
  return renderToStaticMarkup(
    <WhereToLearn own={null} view={shown} filter={filter} t={t} locale={locale} />,
  );
}

const hosts = ["a.example", "b.example", "c.example", "d.example", "e.example", "f.example"];

describe.each(locales)("where to learn an item (%s)", (locale) => {
  const { where, more } = messages[locale].item;

  it("shows four resources, and the others behind their number", () => {
    const [shown = "", hidden = ""] = markupOf(
      locale,
      hosts.map((host) => resourceOn(host)),
    ).split("<details");
    expect(hosts.filter((host) => shown.includes(host))).toEqual(hosts.slice(0, 4));
    expect(hosts.filter((host) => hidden.includes(host))).toEqual(hosts.slice(4));
    expect(hidden).toContain(more.replace("{count}", "2"));
    expect(
      markupOf(
        locale,
        hosts.slice(0, 4).map((host) => resourceOn(host)),
      ),
    ).not.toContain("<details");
  });

  it("leads out in a new tab that learns nothing of where it came from", () => {
    const [link = ""] = /<a [^>]*https:\/\/a\.example[^>]*>/.exec(
      markupOf(locale, [resourceOn("a.example")]),
    ) ?? [""];
    expect(link).toContain('target="_blank"');
    expect(link).toContain('rel="noopener noreferrer"');
    expect(link).toContain('referrerPolicy="no-referrer"');
  });

  it("says checked only of what answered, and since when all of it is listed", () => {
    const checked = where.checked.replace("{date}", locale === "id" ? "5 Des 2026" : "5 Dec 2026");
    const listed = where.listed.replace("{date}", locale === "id" ? "1 Des 2026" : "1 Dec 2026");
    const [resource, later] = [
      resourceOn("a.example", { listed: "2026-11-29" }),
      resourceOn("b.example", { listed: "2026-12-01" }),
    ];
    expect(markupOf(locale, [resource, later])).toContain(listed);
    expect(markupOf(locale, [resource, later])).not.toContain(where.checked.replace(" {date}", ""));
    expect(markupOf(locale, [{ ...resource, checked: "2026-12-05" }])).toContain(checked);
  });

  it("says so where nothing matches, and each filter in use can be removed", () => {
    const markup = markupOf(locale, [], { cost: "free", language: "id" });
    expect(markup).toContain(where.none.replace("{count}", "5"));
    const links = [...markup.matchAll(/<a href="([^"]+)" aria-current="true"/g)].map(
      ([, href]) => href,
    );
    const address = `/${locale}/path/foundations/cnn`;
    expect(links).toEqual([
      `${address}?cost=any&amp;language=id#where-to-learn`,
      `${address}?cost=free&amp;language=any#where-to-learn`,
    ]);
  });
});

describe("hours", () => {
  it.each([
    ["a range", [3, 5], "3–5\u00a0jam"],
    ["one number", [2, 2], "2\u00a0jam"],
    ["no lower end", [0, 1], "sampai 1\u00a0jam"],
  ] as const)("are said as %s", (_, hours, text) => {
    expect(markupOf("id", [resourceOn("a.example", { hours })])).toContain(`· ${text}`);
  });

  it("are left out where there is no estimate", () => {
    expect(markupOf("id", [resourceOn("a.example", { hours: [0, 0] })])).not.toContain("jam");
  });
});
