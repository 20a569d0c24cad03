import type { GuideBodyView } from "@/lib/domain/guide";
import type { GuideTranslator } from "./guide-translator";

// By level: its height on a wide screen, the length of its bar on a narrow one.
const levelClasses = [
  { height: "lg:mt-40", reach: "w-1/5" },
  { height: "lg:mt-30", reach: "w-2/5" },
  { height: "lg:mt-20", reach: "w-3/5" },
  { height: "lg:mt-10", reach: "w-4/5" },
  { height: "lg:mt-0", reach: "w-full" },
] as const;

export function LevelLadder({
  levels,
  t,
}: {
  levels: GuideBodyView<"ladder">["levels"];
  t: GuideTranslator;
}) {
  return (
    <ol className="grid grid-cols-1 gap-5 lg:grid-cols-5 lg:gap-0">
      {levels.map((level, index) => (
        <li
          key={level.key}
          className={`lg:bg-sunken lg:last:rounded-br-card lg:first:rounded-bl-card ${levelClasses[index]?.height ?? ""}`}
        >
          <div
            className={`h-1.5 rounded-full bg-pandan forced-colors:bg-[CanvasText] print:[print-color-adjust:exact] lg:w-full lg:rounded-none ${levelClasses[index]?.reach ?? ""}`}
          />
          <div className="grid grid-cols-1 gap-1 pt-3 lg:p-3.5">
            <p className="text-muted text-sm">{t("level", { number: index + 1 })}</p>
            <h3 className="text-base">{level.title}</h3>
            <p className="text-sm">{level.description}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
