import { useTranslations } from "next-intl";
import type { ProjectResult } from "@/lib/domain/project";
import { barsOf, figureIn } from "@/lib/domain/project-figure";
import { FigureBar } from "./figure-bar";

/** The value, large only beside its n, its baseline, and how it was measured. */
export function Figure({ result }: { result: ProjectResult }) {
  const t = useTranslations("project.figure");
  const { value, baseline, sample, measured } = result;
  const bars = barsOf(result);
  const isLarge = value.length <= 12 && sample !== "";
  const named = figureIn(baseline)?.words;
  return (
    <>
      <p className={isLarge ? "font-bold text-5xl leading-tight" : "mt-1 font-semibold text-lg"}>
        {value}
      </p>
      {bars && (
        <FigureBar
          label={t("own")}
          figure={figureIn(value)?.shown ?? value}
          share={bars.value}
          isFilled
        />
      )}
      {bars ? (
        <FigureBar
          label={named ? t("baselineNamed", { name: named }) : t("baseline")}
          figure={figureIn(baseline)?.shown ?? baseline}
          share={bars.baseline}
        />
      ) : (
        <p className="mt-1">{t("baselineNamed", { name: baseline })}</p>
      )}
      <p className="mt-3 whitespace-pre-line text-muted text-sm">
        {[sample ? t("sample", { sample }) : t("noSample"), measured].filter(Boolean).join(". ")}
      </p>
    </>
  );
}
