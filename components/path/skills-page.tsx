import { useTranslations } from "next-intl";
import { MatchExcerpt } from "@/components/search/match-excerpt";
import { Field, inputClass, selectClass } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import type { Locale } from "@/lib/domain/locale";
import { statuses } from "@/lib/domain/progress";
import type { SkillFilter } from "@/lib/domain/skill-filter";
import type { SkillsView } from "@/lib/loaders/skills";
import { paths } from "@/lib/paths";
import { ChecklistForm } from "./checklist-form";
import type { ChecklistActions, ChecklistNotice } from "./checklist-notice";
import { GroupSection } from "./group-section";
import { balancedColumns } from "./skill-columns";

type Props = {
  view: SkillsView;
  filter: SkillFilter;
  locale: Locale;
  actions: ChecklistActions;
  notice: ChecklistNotice;
};

export function SkillsPage({ view, filter, locale, actions, notice }: Props) {
  const t = useTranslations("path.skills");
  const tSearch = useTranslations("search");
  const { skills, tools, others, resultCount, states, noteLines, today } = view;
  const parts = [
    { key: "skills", title: t("skillGroups"), groups: skills },
    { key: "tools", title: t("toolGroups"), groups: tools },
    { key: "others", title: t("otherGroups"), groups: others },
  ];
  const matches = new Map(
    [...view.excerpts]
      .filter(([, { part, language }]) => part && !(part === "hint" && language === locale))
      .map(([key, excerpt]) => [
        key,
        <MatchExcerpt key={key} excerpt={excerpt} t={tSearch} locale={locale} />,
      ]),
  );
  return (
    <div className="py-8 sm:py-12">
      <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
      <p className="mt-3 mb-8 max-w-2xl text-muted">{t("lead")}</p>
      <Filters filter={filter} resultCount={resultCount} locale={locale} />
      <ChecklistForm
        actions={actions}
        locale={locale}
        returnTo={urlOf(filter, locale)}
        notice={notice}
        learnerProgress={view}
        items={parts.flatMap(({ groups }) => groups).flatMap(({ items }) => items)}
      >
        {parts
          .filter(({ groups }) => groups.length > 0)
          .map(({ key, title, groups }) => (
            <div key={key} className="mb-14">
              <h2 className="mb-5 border-line border-b pb-2 text-2xl">{title}</h2>
              <div className="grid grid-cols-1 items-start gap-x-8 gap-y-9 lg:grid-cols-2">
                {balancedColumns(groups).map((column) => (
                  <div key={column[0]?.progress.group.key}>
                    {column.map(({ step, progress, items }) => (
                      <GroupSection
                        key={progress.group.key}
                        step={step}
                        progress={progress}
                        items={items}
                        states={states}
                        noteLines={noteLines}
                        matches={matches}
                        today={today}
                        locale={locale}
                        level={3}
                      />
                    ))}
                  </div>
                ))}
              </div>
            </div>
          ))}
      </ChecklistForm>
    </div>
  );
}

function urlOf({ status, q }: SkillFilter, locale: Locale): string {
  return paths.skills(locale, { status, q: q || undefined });
}

function Filters({
  filter,
  resultCount,
  locale,
}: {
  filter: SkillFilter;
  resultCount: number;
  locale: Locale;
}) {
  const t = useTranslations("path.skills");
  const state = useTranslations("common.state");
  const filtered = filter.status !== undefined || filter.q !== "";
  return (
    <>
      <FilterForm action={paths.skills(locale)} submitLabel={t("apply")}>
        <div className="min-w-[min(14rem,100%)] grow sm:max-w-sm">
          <Field name="q" label={t("search")}>
            <input
              id="q"
              name="q"
              type="search"
              maxLength={100}
              defaultValue={filter.q}
              placeholder={t("searchPlaceholder")}
              className={inputClass}
            />
          </Field>
        </div>
        <div className="min-w-[min(10rem,100%)]">
          <Field name="status" label={t("status")}>
            <select
              id="status"
              name="status"
              defaultValue={filter.status ?? ""}
              className={selectClass}
            >
              <option value="">{t("all")}</option>
              {statuses.map((each) => (
                <option key={each} value={each}>
                  {state(each)}
                </option>
              ))}
            </select>
          </Field>
        </div>
      </FilterForm>
      <p role="status" className={filtered ? "-mt-4 mb-8 text-muted" : "sr-only"}>
        {filtered && (
          <span>
            <span>{resultCount === 0 ? t("none") : t("found", { count: resultCount })}</span> ·{" "}
            <a
              href={paths.skills(locale)}
              className="inline-block py-1 underline underline-offset-4"
            >
              {t("clear")}
            </a>
            {filter.q && (
              <>
                {" · "}
                <a
                  href={paths.search(locale, filter.q)}
                  className="inline-block py-1 underline underline-offset-4"
                >
                  {t("everywhere")}
                </a>
              </>
            )}
          </span>
        )}
      </p>
    </>
  );
}
