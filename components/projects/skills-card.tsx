import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import { formatNumber } from "@/lib/format";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";
import { LevelSign } from "../evidence/level-sign";
import { EditSection, type SectionActions } from "./sections/edit-section";

type Props = { view: ProjectView; actions: SectionActions; locale: Locale; returnTo: string };

export function SkillsCard(props: Props) {
  const { view, locale } = props;
  const t = useTranslations("project.skills");
  const { skills, isRemoved, learnerProgress } = view;
  const count = { count: skills.length, number: formatNumber(skills.length, locale) };
  return (
    <Card aria-labelledby="skills" className={isRemoved ? "empty:hidden" : ""}>
      {!isRemoved && (
        <>
          <h2 id="skills" className="text-lg">
            {t("title", count)}
          </h2>
          {skills.length === 0 && <p className="mt-1 text-muted">{t("none")}</p>}
          <ul className="divide-y divide-line">
            {skills.map(({ place: { item, step }, level }) => (
              <li
                key={item.key}
                className="flex flex-wrap items-center justify-between gap-x-4 py-2 text-sm"
              >
                <a
                  href={paths.item(locale, step.key, item.key)}
                  className="inline-flex min-h-11 items-center font-semibold underline decoration-edge underline-offset-4 md:min-h-0"
                >
                  {item.title[locale]}
                </a>
                <LevelSign
                  level={level}
                  timeZone={learnerProgress.learner.timeZone}
                  locale={locale}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <EditSection name="skills" isEmpty={skills.length === 0} {...props} />
    </Card>
  );
}
