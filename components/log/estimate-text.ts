import { hoursText, type ItemTranslator } from "@/components/item/item-translator";
import type { HoursRange } from "@/lib/domain/effort";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { Status } from "@/lib/domain/progress";
import type { OwnTime } from "@/lib/loaders/item-time";
import { durationText, type LogTranslator } from "./duration-text";

type Estimate = {
  readonly item: Item;
  readonly time: Pick<OwnTime, "minutes" | "range" | "isOwnEstimate">;
  readonly status: Status;
};

type TextContext = {
  readonly t: LogTranslator;
  readonly itemText: ItemTranslator;
  readonly locale: Locale;
};

const whole = ([low, high]: HoursRange): HoursRange => [Math.round(low), Math.round(high)];

/** How long the item takes this learner; null where that is the usual time, or known by now. */
export function estimateText(
  { item, time, status }: Estimate,
  { t, itemText, locale }: TextContext,
): string | null {
  const { minutes, range, isOwnEstimate } = time;
  if (isOwnEstimate)
    return t("time.planned", { own: durationText(Math.round(range[1] * 60), t, locale) });
  const [low, high] = whole(range);
  if (status === "done" || minutes > 60 * high) return null;
  const learned = hoursText([low, high], itemText, locale);
  const usual = hoursText(item.hours, itemText, locale);
  return learned && usual && learned !== usual ? t("time.learned", { hours: learned }) : null;
}
