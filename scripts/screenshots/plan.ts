import { randomUUID } from "node:crypto";
import { addDays, weekStartOf } from "@/lib/domain/calendar";
import type { LogContent } from "@/lib/domain/log-entry";
import { initialPlanOf, type Plan } from "@/lib/domain/plan";
import { daysEarlier, sittings } from "./history";

/** The weeks of exams and of Lebaran, counted back from this one. */
const pausedWeeks = [21, 20, 12];

/** Half an hour for what was only started, two hours for what was completed in a sitting. */
const minutesFor = { learning: 50, done: 110 } as const;

export function planOf(today: string, startsOn: string): Plan {
  const monday = weekStartOf(today);
  const pauseAt = (week: number, reason: string) => {
    const from = addDays(monday, -7 * week);
    return { id: randomUUID(), from, to: addDays(from, 6), reason };
  };
  return {
    ...initialPlanOf({ createdAt: new Date(`${startsOn}T00:00:00Z`), timeZone: "UTC" }),
    startsOn,
    targetOn: addDays(monday, 7 * 44),
    hoursPerWeek: 6,
    specialisation: "nlp-engineer",
    restDays: [5],
    pauses: [
      ...pausedWeeks.map((week) => pauseAt(week, week === 12 ? "Pulang kampung" : "Ujian akhir")),
      pauseAt(-3, "Libur akhir tahun"),
    ],
  };
}

const noContent = {
  ...{ item: null, minutes: null, title: null, url: null, note: null },
  ...{ company: null, role: null, state: null, nextOn: null },
};

function studyEntries(today: string): LogContent[] {
  return sittings.flatMap(([weeksAgo, weekday, changes], index) => {
    const planned = addDays(weekStartOf(today), weekday - 7 * weeksAgo);
    return Object.entries(changes).flatMap(([item, status]): LogContent[] => {
      if (status !== "learning" && status !== "done") return [];
      if (planned > today || daysEarlier[item] === 40) return [];
      const minutes = minutesFor[status] + ((index * 17) % 40);
      return [{ ...noContent, kind: "study", on: planned, item, minutes }];
    });
  });
}

export function logOf(today: string): LogContent[] {
  const daysAgo = (days: number) => addDays(today, -days);
  return [
    ...studyEntries(today),
    {
      ...{ ...noContent, kind: "habit", on: daysAgo(9), item: "habit-journal" },
      title: "Attention Is All You Need",
      url: "https://arxiv.org/abs/1706.03762",
    },
    {
      ...{ ...noContent, kind: "application", on: daysAgo(4), item: "job-internship" },
      ...{ company: "PT Contoh Data Nusantara", role: "Magang AI Engineer" },
      ...{ state: "interview", nextOn: addDays(today, 6) },
    },
  ];
}
