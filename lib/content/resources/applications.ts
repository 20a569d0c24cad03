import type { ResourcesByItem } from "../../domain/resource";

export const applicationsResources: ResourcesByItem = {
  "job-internship": [
    {
      url: "https://maganghub.kemnaker.go.id/",
      title: "MagangHub Kemnaker (Magang Nasional)",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Program magang resmi Kementerian Ketenagakerjaan, peserta menerima uang saku.",
        en: "The Ministry of Manpower’s official internship programme, with an allowance.",
      },
      note: {
        id: "Dibuka per gelombang, dan syaratnya bisa berubah; gelombang pertama untuk lulusan baru.",
        en: "It runs in rounds whose conditions change; the first was for fresh graduates.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.techinterviewhandbook.org/resume/",
      title: "Resume guide - Tech Interview Handbook",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "MIT",
      why: {
        id: "Cara menyusun CV satu halaman yang menonjolkan proyek.",
        en: "How to write a one-page CV that shows projects.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://karirhub.kemnaker.go.id/",
      title: "Karirhub - SIAPkerja Kemnaker",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Lowongan resmi dalam negeri, tanpa biaya.",
        en: "Official vacancies within Indonesia, free of charge.",
      },
      listed: "2026-11-29",
    },
  ],
  "job-entry-level": [
    {
      url: "https://huyenchip.com/ml-interviews-book/",
      title: "Introduction to Machine Learning Interviews Book (Chip Huyen)",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [4, 10],
      why: {
        id: "Apa yang ditanyakan wawancara ML, gratis dibaca.",
        en: "What ML interviews ask, free to read.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://karirhub.kemnaker.go.id/",
      title: "Karirhub - SIAPkerja Kemnaker",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Papan lowongan pemerintah untuk mulai mencari.",
        en: "The government job board to start searching.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://glints.com/id/opportunities/jobs/explore",
      title: "Lowongan Kerja - Glints Indonesia",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Banyak lowongan teknologi tingkat pemula dan jarak jauh.",
        en: "Many entry-level and remote technology openings.",
      },
      note: {
        id: "Papan lowongan komersial.",
        en: "A commercial job board.",
      },
      listed: "2026-11-29",
    },
  ],
};
