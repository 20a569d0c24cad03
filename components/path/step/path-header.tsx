import { buttonClass } from "@/components/ui/button";
import type { PathProgress } from "@/lib/domain/completion";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import type { PathTranslator } from "../details/path-translator";

type Props = {
  progress: PathProgress;
  /** The past day that is shown. */
  on: string | undefined;
  t: PathTranslator;
  locale: Locale;
};

export function PathHeader(props: Props) {
  const { progress, on, t, locale } = props;
  return (
    <div>
      <p className="text-muted">{t("eyebrow")}</p>
      <h1 className="mt-1 text-3xl sm:text-4xl">{headlineOf(props)}</h1>
      <p className="mt-3 max-w-lg text-muted">{leadOf(props)}</p>
      {progress.current === null && on === undefined && (
        <a href={paths.portfolio(locale)} className={`mt-4 ${buttonClass("primary")}`}>
          {t("openPortfolio")}
        </a>
      )}
    </div>
  );
}

/** The same before and after the first tick, so that nothing moves under it. */
export function FirstHeader({ t }: Pick<Props, "t">) {
  return (
    <div>
      <h1 className="text-3xl sm:text-4xl">{t("first.headline")}</h1>
      <p className="mt-3 max-w-lg text-muted">{t("first.lead")}</p>
    </div>
  );
}

function headlineOf({ progress, on, t, locale }: Props): string {
  if (on !== undefined) return t("headlineOn", { date: formatDay(on, locale, "long") });
  return t(progress.current === null ? "headlineComplete" : "headline");
}

function leadOf({ progress: { current, done, required }, on, t, locale }: Props): string {
  if (on !== undefined) return t("lead.past", { done, required });
  if (!current) return t("lead.complete");
  if (done === 0) return t("lead.new");
  return t("lead.going", {
    number: current.step.number,
    missing: current.required - current.done,
    title: current.step.title[locale],
  });
}
