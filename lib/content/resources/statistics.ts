import type { ResourcesByItem } from "../../domain/resource";

export const statisticsResources: ResourcesByItem = {
  "probability-statistics": [
    {
      url: "https://github.com/microsoft/Data-Science-For-Beginners/blob/main/translations/id/1-Introduction/04-stats-and-probability/README.md",
      title: "Pengenalan Statistik & Probabilitas (Data Science untuk Pemula)",
      kind: "course",
      languages: ["id"],
      cost: "free",
      hours: [2, 4],
      licence: "MIT",
      why: {
        id: "Pengantar singkat berbahasa Indonesia dengan contoh Python.",
        en: "A short Indonesian introduction with Python examples.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://www.khanacademy.org/math/statistics-probability",
      title: "Statistics and probability - Khan Academy",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [10, 25],
      licence: "CC BY-NC-SA",
      why: {
        id: "Latihan bertahap dari rata-rata sampai uji hipotesis.",
        en: "Graded practice from averages to hypothesis tests.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://seeing-theory.brown.edu/",
      title: "Seeing Theory",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Peluang dan inferensi lewat simulasi yang bisa kamu mainkan.",
        en: "Probability and inference through simulations you can play with.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.3blue1brown.com/lessons/bayes-theorem",
      title: "Bayes theorem, the geometry of changing beliefs - 3Blue1Brown",
      kind: "video",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "all rights reserved",
      why: {
        id: "Kunci soal alarm fraud: mengapa alarm sering keliru.",
        en: "The key to the fraud-alarm puzzle: why alarms mislead.",
      },
      listed: "2026-11-29",
    },
  ],
};
