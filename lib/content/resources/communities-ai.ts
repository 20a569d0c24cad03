import type { ResourcesByItem } from "../../domain/resource";

export const communitiesAiResources: ResourcesByItem = {
  "com-ai-indonesia": [
    {
      url: "https://korika.id/",
      title: "KORIKA - Kolaborasi Riset dan Inovasi Industri Kecerdasan Artifisial",
      kind: "community",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Wadah kolaborasi AI nasional; ikuti kabar dan acaranya.",
        en: "The national AI collaboration body; follow its news and events.",
      },
      note: {
        id: "Wadah nasional terdekat yang kami temukan; situs bernama persis “AI Indonesia” tidak kami temukan.",
        en: "The nearest national body we found; we found no site named exactly “AI Indonesia”.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://datascience.or.id/",
      title: "Data Science Indonesia",
      kind: "community",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Komunitas data dan AI berbahasa Indonesia, dengan grup diskusi.",
        en: "A data and AI community in Indonesian, with discussion groups.",
      },
      note: {
        id: "Kami belum tahu seberapa aktif sekarang.",
        en: "We do not know how active it is at present.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://seacrowd.org/",
      title: "SEACrowd",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      why: {
        id: "Komunitas riset bahasa Asia Tenggara yang menerima kontributor baru.",
        en: "A Southeast Asian language-research community open to newcomers.",
      },
      note: {
        id: "Bersama IndoNLP di balik banyak dataset bahasa Indonesia; punya Discord dan program magang riset.",
        en: "With IndoNLP, it is behind most Indonesian datasets; it has a Discord and an apprenticeship.",
      },
      listed: "2026-11-29",
    },
  ],
  "com-kaggle": [
    {
      url: "https://www.kaggle.com/competitions",
      title: "Kaggle Competitions",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Daftar kompetisi; mulai dari kategori Getting Started.",
        en: "The list of competitions; begin with Getting Started.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/discussions",
      title: "Kaggle Discussions",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Tempat bertanya dan mencari teman satu tim dari Indonesia.",
        en: "Ask questions and look for Indonesian team mates.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/learn",
      title: "Kaggle Learn",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [3, 20],
      why: {
        id: "Kursus singkat gratis sebelum kompetisi pertamamu.",
        en: "Free short courses before your first competition.",
      },
      listed: "2026-11-29",
    },
  ],
};
