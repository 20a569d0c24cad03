import { Check, GitBranch, Play } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { formatInstant } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";

/** The demo and the repository, with the day they were checked. */
export function ProjectLinks({ view, locale }: { view: ProjectView; locale: Locale }) {
  const t = useTranslations("project.figure");
  const { repository, demo } = view.project;
  const links = [
    { url: demo, name: t("demo"), icon: Play, isMain: true },
    { url: repository, name: t("repository"), icon: GitBranch, isMain: demo === null },
  ];
  const dayOf = (at: Date) =>
    formatInstant(at, locale, "medium", view.learnerProgress.learner.timeZone);
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-3">
        {links.map(
          ({ url, name, icon, isMain }) =>
            url && (
              <a
                key={name}
                href={url}
                target="_blank"
                rel="noopener nofollow"
                className={`max-w-full grow flex-wrap ${buttonClass(isMain ? "primary" : "secondary")}`}
              >
                <Icon icon={icon} className="size-5" />
                {name}
                <span className="sr-only"> ({t("newTab")})</span>
              </a>
            ),
        )}
      </p>
      <ul className="mt-2 hidden text-sm print:block">
        {links.map(({ url, name }) => url && <li key={name}>{`${name}: ${url}`}</li>)}
      </ul>
      <ul className="mt-2 text-muted text-sm">
        {links.map(({ url, name }) => {
          const { checkedAt = null, lapsedAt = null } = view.project.answers.get(url ?? "") ?? {};
          if (!checkedAt) return null;
          return (
            <li key={name} className="flex items-center gap-2">
              {!lapsedAt && <Icon icon={Check} className="size-4 shrink-0 text-pandan" />}
              {lapsedAt
                ? t("failed", { link: name, date: dayOf(lapsedAt) })
                : t("checked", { link: name, date: dayOf(checkedAt) })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
