import { describe, expect, it } from "vitest";
import { simulateFinishes } from "@/lib/domain/finish-simulation";
import { quantileOf } from "@/lib/domain/forecast-days";
import { uniformFrom } from "@/lib/domain/random";
import { isFullRun } from "../../support/full-run";
import {
  finishOf,
  type LearnerKind,
  learnerKinds,
  type SimulatedLearner,
  simulateLearner,
} from "../../support/unit/simulated-learners";

/** The range of a rule for a learner, in weeks from now, by its sorted futures. */
type Rule = (learner: SimulatedLearner) => ArrayLike<number>;

const histories = [4, 8, 16, 32] as const;
type History = (typeof histories)[number];
const learnersPerCell = isFullRun ? 1000 : 120;

/** The parts of the futures that a range lies between, and in percent how often it must hold the truth. */
type Range = {
  readonly parts: readonly [number, number];
  readonly least: number;
  readonly most: number;
  readonly leastOfKind: number;
  readonly leastOfCell: number;
};

const wholeRange: Range = {
  ...{ parts: [0.1, 0.9], least: 75, most: 88 },
  ...{ leastOfKind: 65, leastOfCell: 40 },
};
const half: Range = {
  ...{ parts: [0.25, 0.75], least: 40, most: 60 },
  ...{ leastOfKind: 30, leastOfCell: 15 },
};

const forecastRule: Rule = ({ weeks, plannedHours, remainingHours: hours }) => {
  const scenario = { hours, addedHours: 0, part: 1, emptyWeeks: 0 };
  return simulateFinishes({ weeks, plannedHours }, [scenario])[0] ?? new Float64Array();
};

/** What was tried first: any past week after the other, without weights, runs, plan or drift. */
const plainResampling: Rule = ({ weeks, remainingHours }) =>
  Array.from({ length: 200 }, (_, seed) => {
    const uniform = uniformFrom(seed);
    return finishOf(() => weeks[Math.floor(uniform() * weeks.length)] ?? 0, remainingHours);
  }).sort((a, b) => a - b);

type Cell = {
  readonly kind: LearnerKind;
  readonly history: History;
  readonly held: number;
  readonly learners: number;
  /** The sum of the widths, as parts of the true time. */
  readonly width: number;
};

function learnersOf(kind: LearnerKind, history: History): SimulatedLearner[] {
  const first = 1e6 * (1 + learnerKinds.indexOf(kind)) + 1e5 * histories.indexOf(history);
  const all = Array.from({ length: learnersPerCell }, (_, index) =>
    simulateLearner(kind, history, first + index),
  );
  // Without an hour there is no pace, and so no range.
  return all.filter(({ weeks }) => weeks.reduce((sum, hours) => sum + hours, 0) >= 1);
}

function cellOf(rule: Rule, { parts }: Range, kind: LearnerKind, history: History): Cell {
  const learners = learnersOf(kind, history);
  const results = learners.map((learner) => {
    const futures = rule(learner);
    const [early = 0, late = 0] = parts.map((part) => quantileOf(futures, part));
    const { finish } = learner;
    return {
      isHeld: early <= finish && finish <= late,
      width: (late - early) / Math.max(1, finish),
    };
  });
  return {
    ...{ kind, history, learners: learners.length },
    held: results.filter(({ isHeld }) => isHeld).length,
    width: results.reduce((sum, { width }) => sum + width, 0),
  };
}

function sumOf(cells: readonly Cell[], part: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + part(cell), 0);
}

function coverageOf(cells: readonly Cell[]): number {
  return (100 * sumOf(cells, ({ held }) => held)) / sumOf(cells, ({ learners }) => learners);
}

/** Prints what it measures, and returns which bounds do not hold. */
function faultsOf(name: string, rule: Rule, range: Range): string[] {
  const cells = histories.flatMap((history) =>
    learnerKinds.map((kind) => cellOf(rule, range, kind, history)),
  );
  console.log(`${name}, ${learnersPerCell} learners of each kind`);
  const ofHistories = histories.flatMap((history) => {
    const row = cells.filter((cell) => cell.history === history);
    const width = sumOf(row, (cell) => cell.width) / sumOf(row, (cell) => cell.learners);
    const coverage = coverageOf(row);
    const kinds = row.map((cell) => `${cell.kind} ${coverageOf([cell]).toFixed(0)}`).join(", ");
    const widthText = `width ${width.toFixed(2)} of the true time`;
    console.log(`  ${history} weeks: ${coverage.toFixed(1)} % (${kinds}), ${widthText}`);
    return coverage < range.least || coverage > range.most ? [`${history} weeks`] : [];
  });
  const ofKinds = learnerKinds.filter(
    (kind) => coverageOf(cells.filter((cell) => cell.kind === kind)) < range.leastOfKind,
  );
  const ofCells = cells.filter((cell) => coverageOf([cell]) < range.leastOfCell);
  return [...ofHistories, ...ofKinds, ...ofCells.map((cell) => `${cell.kind} ${cell.history}`)];
}

describe("the range of the forecast, on simulated learners", () => {
  it("holds the truth as often as it says, for each length of history and each kind of learner", () => {
    expect(faultsOf("forecast", forecastRule, wholeRange)).toEqual([]);
  });

  it("holds it in its middle half about half of the time", () => {
    expect(faultsOf("half", forecastRule, half)).toEqual([]);
  });

  it("does not with plain resampling of weeks, for each length of history", () => {
    const lengths = histories.map((history) => `${history} weeks`);
    expect(faultsOf("plain resampling", plainResampling, wholeRange)).toEqual(
      expect.arrayContaining(lengths),
    );
  });
});
