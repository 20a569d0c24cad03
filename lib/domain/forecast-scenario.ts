import { addDays } from "./calendar";
import type { Scenario, WeightedPace } from "./finish-simulation";
import { type RestPeriods, wholeWeekShareOf } from "./pause";

/** A change of which the forecast says what it would move. Hours are per week. */
export type ForecastChange =
  | { readonly kind: "hours"; readonly by: number }
  | { readonly kind: "pause"; readonly weeks: number }
  | { readonly kind: "specialisation"; readonly key: string };

type ChangedScenario = { readonly change: ForecastChange; readonly scenario: Scenario };

const hoursMoved = 2;
const pauseWeeks = 2;

/** The share of each week from `today` that rest days and pauses leave; each is looked up once. */
export function futureSharesOf(today: string, rest: RestPeriods): (week: number) => number {
  const lastPause = rest.pauses.reduce((last, { to }) => (to > last ? to : last), today);
  const without = wholeWeekShareOf(today, { ...rest, pauses: [] });
  const shares: number[] = [];
  let first = today;
  return (week) => {
    while (shares.length <= week && first <= lastPause) {
      shares.push(wholeWeekShareOf(first, rest));
      first = addDays(first, 7);
    }
    return shares[week] ?? without;
  };
}

/** Two hours a week less, where that leaves any of the learner's own. */
function fewerHours(base: Scenario, { ownHours, drawnHours }: WeightedPace): ChangedScenario[] {
  const part = (drawnHours - hoursMoved) / drawnHours;
  if (!(ownHours > hoursMoved && part > 0)) return [];
  return [{ change: { kind: "hours", by: -hoursMoved }, scenario: { ...base, part } }];
}

/** What would move the forecast. `hoursBySpecialisation` is what would remain with each other specialisation. */
export function changedScenariosOf(
  base: Scenario,
  pace: WeightedPace,
  hoursBySpecialisation: ReadonlyMap<string, number>,
): ChangedScenario[] {
  return [
    { change: { kind: "hours", by: hoursMoved }, scenario: { ...base, addedHours: hoursMoved } },
    ...fewerHours(base, pace),
    { change: { kind: "pause", weeks: pauseWeeks }, scenario: { ...base, emptyWeeks: pauseWeeks } },
    ...Array.from(
      hoursBySpecialisation,
      ([key, hours]): ChangedScenario => ({
        change: { kind: "specialisation", key },
        scenario: { ...base, hours },
      }),
    ),
  ];
}
