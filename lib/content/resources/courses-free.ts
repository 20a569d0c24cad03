import type { ResourcesByItem } from "../../domain/resource";

export const coursesFreeResources: ResourcesByItem = {
  "course-free": [
    {
      url: "https://www.kaggle.com/learn",
      title: "Kaggle Learn",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [12, 20],
      why: {
        id: "Beberapa kursus singkat di browser, dengan sertifikat penyelesaian gratis.",
        en: "Several short browser courses, with free completion certificates.",
      },
      note: {
        id: "Perlu akun Kaggle, gratis. Untuk item ini ambil minimal tiga kursus.",
        en: "Needs a Kaggle account, which is free. For this item take at least three courses.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://cs50.harvard.edu/ai/",
      title: "CS50's Introduction to Artificial Intelligence with Python (CS50 OpenCourseWare)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [50, 90],
      licence: "CC BY-NC-SA 4.0",
      why: {
        id: "Dari pencarian sampai model bahasa, dengan penilai otomatis.",
        en: "From search to language models, with automatic grading.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/DataTalksClub/machine-learning-zoomcamp",
      title: "Machine Learning Zoomcamp (DataTalks.Club)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [60, 120],
      why: {
        id: "Dari regresi sampai deployment, dengan proyek sendiri di akhir.",
        en: "From regression to deployment, with your own project at the end.",
      },
      listed: "2026-11-29",
    },
  ],
};
