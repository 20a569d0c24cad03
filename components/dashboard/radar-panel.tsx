import { useTranslations } from "next-intl";
import { Radar } from "@/components/charts/radar";
import type { GroupProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { Panel } from "./panel";

/** Up to two unfinished groups, the lowest percentage first. */
function weakestGroups(skills: readonly GroupProgress[]): readonly GroupProgress[] {
  return skills
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => a.percent - b.percent)
    .slice(0, 2);
}

export function RadarPanel({
  skills,
  locale,
}: {
  skills: readonly GroupProgress[];
  locale: Locale;
}) {
  const t = useTranslations("dashboard.radar");
  const table = useTranslations("dashboard");
  const weakest = weakestGroups(skills);
  const headlineKey = skills.every(({ done }) => done === 0)
    ? "none"
    : weakest.length > 0
      ? "thin"
      : "all";
  const title = t(headlineKey, {
    groups: weakest.map(({ group }) => group.title[locale]).join("; "),
  });
  return (
    <Panel title={title}>
      <Radar
        axes={skills.map(({ group, done, required }) => ({
          label: group.title[locale],
          done,
          required,
        }))}
        title={title}
        description={t("description")}
        table={{
          summary: table("table"),
          caption: t("caption"),
          field: t("field"),
          done: t("done"),
          required: t("required"),
        }}
      />
    </Panel>
  );
}
