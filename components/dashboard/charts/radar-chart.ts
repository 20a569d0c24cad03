import { drawRadar, radarBox } from "@/lib/charts/radar";
import { skillsFindingOf } from "@/lib/domain/findings";
import { formatList } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

export function radarChart({ dashboard, t, locale, style, addressOf }: ChartContext) {
  const { skills, progress } = dashboard;
  const finding = skillsFindingOf(skills);
  const stepOf = new Map(
    progress.steps.flatMap(({ step, groups }) => groups.map(({ group }) => [group.key, step.key])),
  );
  const axes = skills.map(({ group, done, required }) => ({
    ...{ label: group.title[locale], done, required },
    href: addressOf(paths.group(locale, stepOf.get(group.key) ?? "", group.key, dashboard.on)),
  }));
  const weakest = finding.kind === "thin" ? finding.weakest : [];
  return {
    title: t(`radar.${finding.kind}`, {
      groups: formatList(
        weakest.map(({ group }) => group.title[locale]),
        locale,
      ),
    }),
    description: t("radar.description"),
    axes,
    box: radarBox(axes),
    drawing: drawRadar(axes, style),
  };
}
