import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import type { ItemLocation } from "@/lib/domain/path";
import { type Status, stateOf } from "@/lib/domain/progress";
import { formatCompactDay } from "@/lib/format";
import type { ItemPageView } from "@/lib/loaders/item";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import type { ItemTranslator } from "./item-translator";
import { Stone } from "./stone";

const shownCount = 4;

type Context = {
  learnerProgress: LearnerProgress | null;
  t: ItemTranslator;
  locale: Locale;
};

/** What an item builds on and what builds on it, as a piece of the path. */
export function PlaceInPath({ view, ...context }: Context & { view: ItemPageView }) {
  const { learnerProgress, t, locale } = context;
  const { item, before, after } = view;
  const status = learnerProgress && stateOf(learnerProgress.states, item.key).status;
  const rest = after.slice(shownCount);
  const neighbour = (side: "before" | "after", isLast: boolean) => (place: ItemLocation) => (
    <Neighbour key={place.item.key} place={place} side={side} isLast={isLast} {...context} />
  );
  const lastShown = after[Math.min(shownCount, after.length) - 1];
  return (
    <section
      aria-labelledby="place"
      className="rounded-card border border-line bg-surface p-5 shadow-card sm:px-7"
    >
      <h2 id="place" className="mb-3 text-xl">
        {t(learnerProgress ? "place.mine" : "place.title")}
      </h2>
      <ol>
        {before.map(neighbour("before", false))}
        <Entry status={status} isHere isLast={after.length === 0}>
          <span aria-current="step" className="block font-semibold">
            {item.title[locale]}
          </span>
          <span className="block text-muted text-sm">
            {t(learnerProgress ? "place.youAreHere" : "place.here")}
          </span>
        </Entry>
        {after
          .slice(0, shownCount)
          .map((place) => neighbour("after", place === lastShown && rest.length === 0)(place))}
      </ol>
      {rest.length > 0 && (
        <details className="unfolds-in-print">
          <summary className="min-h-11 list-none py-2.5 text-sm underline decoration-edge underline-offset-4">
            {t("more", { count: rest.length })}
          </summary>
          <ul className="mb-2 space-y-1.5">
            {rest.map(({ item: { key, title }, step }) => (
              <li key={key}>
                <a
                  href={paths.item(locale, step.key, key)}
                  className="inline-block py-0.5 hover:underline hover:underline-offset-4"
                >
                  {title[locale]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-2 text-muted text-sm">
        {before.length === 0 && !item.staleness && `${t("place.startAnyTime")} `}
        {t("place.advice")}
      </p>
    </section>
  );
}

function Neighbour({
  place: { item, step },
  side,
  isLast,
  learnerProgress,
  t,
  locale,
}: Context & { place: ItemLocation; side: "before" | "after"; isLast: boolean }) {
  const state = learnerProgress && stateOf(learnerProgress.states, item.key);
  const day = state?.status === "learning" ? state.startedOn : state?.completedOn;
  const date = day && learnerProgress && formatCompactDay(day, locale, learnerProgress.today);
  return (
    <Entry status={state?.status ?? null} isLast={isLast}>
      <a
        href={paths.item(locale, step.key, item.key)}
        className="block py-0.5 font-semibold hover:underline hover:underline-offset-4"
      >
        {item.title[locale]}
      </a>
      <span className="block text-muted text-sm">
        {t(`place.${side}`)}
        {state && ` · ${t(`place.state.${state.status}`, { date: date || "" }).trim()}`}
      </span>
    </Entry>
  );
}

function Entry({
  status,
  isHere = false,
  isLast,
  children,
}: {
  status: Status | null;
  isHere?: boolean;
  isLast: boolean;
  children: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3">
      <Stone status={status} isHere={isHere} isLast={isLast} />
      <div className={`min-w-0 ${isLast ? "pb-2" : "pb-4"}`}>{children}</div>
    </li>
  );
}
