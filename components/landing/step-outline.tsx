import { ChevronDown } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { LandingGroup, LandingStep } from "@/lib/loaders/landing";

export function StepOutline({ step }: { step: LandingStep }) {
  const t = useTranslations("landing.path");
  const length = step.months
    ? t("months", { from: step.months[0], to: step.months[1] })
    : t("ongoing");
  return (
    <details className="unfolds-in-print group rounded-card border border-line bg-surface shadow-card">
      <summary className="flex list-none items-center gap-4 rounded-card p-4 hover:bg-sunken sm:px-7 sm:py-5">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold text-muted text-xs uppercase tracking-wide">
            {t("step", { number: step.number })}
          </span>
          <span className="mt-1 block font-bold text-lg leading-snug tracking-tight">
            {step.title}
          </span>
          <span className="mt-1 block text-muted text-sm">{step.summary}</span>
          <span className="mt-2 block text-muted text-sm sm:hidden">
            {t("ticks", { count: step.required })} · {length}
          </span>
        </span>
        <span className="hidden text-right text-sm sm:block">
          <strong className="block">{t("ticks", { count: step.required })}</strong>
          <span className="text-muted">{length}</span>
        </span>
        <Icon
          icon={ChevronDown}
          className="size-5 shrink-0 text-muted group-open:rotate-180 motion-safe:transition-transform"
        />
      </summary>
      <div className="grid grid-cols-1 gap-5 border-line border-t p-4 sm:px-7 sm:py-6 lg:grid-cols-[16rem_minmax(0,1fr)] lg:gap-10">
        <div>
          <h3 className="text-sm">{t("outcome")}</h3>
          <p className="mt-1.5 text-muted">{step.outcome}</p>
        </div>
        <div>
          <h3 className="text-sm">{t("contents")}</h3>
          <ul className="mt-1.5 divide-y divide-line">
            {step.groups.map((group) => (
              <GroupRow key={group.key} group={group} />
            ))}
          </ul>
        </div>
      </div>
    </details>
  );
}

function GroupRow({ group }: { group: LandingGroup }) {
  const t = useTranslations("landing.path.rule");
  const { required, items } = group;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span className="min-w-0">{group.title}</span>
      <span className="min-w-0 text-muted text-sm">
        {t(group.rule, { required, items, optional: items - required })}
      </span>
    </li>
  );
}
