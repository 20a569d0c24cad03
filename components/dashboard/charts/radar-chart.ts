import { drawRadar, radarBox } from "@/lib/charts/radar";
import { skillsFindingOf } from "@/lib/domain/findings";
import { formatList } from "@/lib/format";
import type { SkillsView } from "@/lib/loaders/dashboard-skills";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./chart-context";

/** Of all fields, or of those that the specialisation needs. */
function radarTitle({ t, locale }: ChartContext, view: SkillsView): string {
  const namesOf = (groups: SkillsView["skills"]) =>
    formatList(
      groups.map(({ group }) => group.title[locale]),
      locale,
    );
  const { skills, targets } = view;
  if (view.specialisation && targets.length > 0) {
    const specialisation = view.specialisation[locale];
    const missing = targets.filter((target) => target.missing > 0);
    if (missing.length === 0) return t("radar.reached", { specialisation });
    const first = missing.toSorted((a, b) => b.missing - a.missing).slice(0, 2);
    return t("radar.target", { specialisation, groups: namesOf(first.map(({ group }) => group)) });
  }
  const finding = skillsFindingOf(skills);
  return t(`radar.${finding.kind}`, {
    groups: namesOf(finding.kind === "thin" ? finding.weakest : []),
  });
}

export function radarChart(context: ChartContext, view: SkillsView) {
  const { dashboard, t, locale, style, addressOf } = context;
  const stepOf = new Map(
    dashboard.progress.steps.flatMap(({ step, groups }) =>
      groups.map(({ group }) => [group.key, step.key]),
    ),
  );
  const axes = view.skills.map(({ group, done, required }, index) => {
    const target = view.targets[index]?.share;
    return {
      ...{ label: group.title[locale], done, required },
      href: addressOf(paths.group(locale, stepOf.get(group.key) ?? "", group.key, dashboard.on)),
      ...(target !== undefined && { target }),
    };
  });
  return {
    title: radarTitle(context, view),
    description: t("radar.description"),
    axes,
    hasTarget: view.targets.length > 0,
    box: radarBox(axes),
    drawing: drawRadar(axes, style),
  };
}
