import { Plus } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { LevelledProject } from "@/lib/domain/project-level";
import { paths } from "@/lib/paths";
import { LevelSign } from "../evidence/level-sign";

/** The learner's projects of an item, or that show it; on a project item also the way to start one. */
export function ItemProjects({
  item,
  projects,
  timeZone,
  locale,
}: {
  item: Pick<Item, "key" | "kind">;
  projects: readonly LevelledProject[];
  timeZone: string;
  locale: Locale;
}) {
  const t = useTranslations("project");
  const isProject = item.kind === "project";
  if (!isProject && projects.length === 0) return null;
  return (
    <section aria-labelledby="projects">
      <h2 id="projects" className="mb-2 scroll-mt-6 px-1 text-xl">
        {t(isProject ? "start.ofItem" : "start.showing")}
      </h2>
      <div className="rounded-card border border-line bg-surface shadow-card">
        <ul className="divide-y divide-line">
          {projects.map(({ id, title, summary, level }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-5 py-3 sm:px-6"
            >
              <div className="min-w-0 grow basis-60">
                <a
                  href={paths.project(locale, id)}
                  className="inline-block py-1 font-semibold hover:underline hover:underline-offset-4"
                >
                  {title}
                </a>
                {summary && <p className="text-muted text-sm">{summary}</p>}
              </div>
              <LevelSign level={level} timeZone={timeZone} locale={locale} />
            </li>
          ))}
        </ul>
        {isProject && (
          <p
            className={`px-5 py-3 sm:px-6 print:hidden ${projects.length > 0 ? "border-line border-t" : ""}`}
          >
            <a
              href={`${paths.projects(locale, { start: item.key })}#start`}
              className={buttonClass()}
            >
              <Icon icon={Plus} className="size-4" />
              {t("start.fromItem")}
            </a>
          </p>
        )}
      </div>
    </section>
  );
}
