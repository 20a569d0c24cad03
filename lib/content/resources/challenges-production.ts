import type { ResourcesByItem } from "../../domain/resource";

export const challengesProductionResources: ResourcesByItem = {
  "chal-privacy": [
    {
      url: "https://peraturan.bpk.go.id/Details/229798/uu-no-27-tahun-2022",
      title: "UU No. 27 Tahun 2022 tentang Pelindungan Data Pribadi (JDIH BPK)",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      licence: "public domain (Indonesian law)",
      why: {
        id: "Teks resmi UU PDP; mulai dari definisi dan hak subjek data.",
        en: "The law itself; start with definitions and people’s rights.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://gdpr-info.eu/",
      title: "General Data Protection Regulation (GDPR) - Legal Text",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "GDPR yang mudah ditelusuri; baca pasal 5, 6, 17, dan 22.",
        en: "GDPR made easy to browse; read articles 5, 6, 17, 22.",
      },
      note: {
        id: "Salinan yang dikelola swasta; teks resminya ada di EUR-Lex.",
        en: "A privately run copy; the official text is on EUR-Lex.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://owasp.org/www-project-machine-learning-security-top-10/",
      title: "OWASP Machine Learning Security Top 10",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Sepuluh cara sistem ML diserang, beserta pencegahannya.",
        en: "Ten ways ML systems are attacked, with defences.",
      },
      note: {
        id: "Masih berupa draf edisi 2023.",
        en: "Still a draft of the 2023 edition.",
      },
      listed: "2026-11-29",
    },
  ],
  "chal-scale": [
    {
      url: "https://stanford-cs329s.github.io/",
      title: "CS 329S: Machine Learning Systems Design (Stanford)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [3, 8],
      licence: "MIT",
      why: {
        id: "Catatan kuliah merancang sistem ML dari ujung ke ujung.",
        en: "Lecture notes on designing ML systems end to end.",
      },
      note: {
        id: "Terakhir diajarkan tahun 2022; catatannya masih ada.",
        en: "Last taught in 2022; the notes remain.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://fullstackdeeplearning.com/course/2022/",
      title: "Full Stack Deep Learning - Course 2022",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [2, 6],
      why: {
        id: "Biaya, antrean, dan infrastruktur, lewat video gratis.",
        en: "Cost, queues and infrastructure, in free videos.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://sre.google/sre-book/table-of-contents/",
      title: "Site Reliability Engineering (Google)",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [2, 5],
      licence: "CC BY-NC-ND 4.0",
      why: {
        id: "Bab beban berlebih dan kegagalan beruntun, gratis dibaca.",
        en: "Its chapters on overload and cascading failure, free to read.",
      },
      note: {
        id: "Cukup bab 21 dan 22.",
        en: "Chapters 21 and 22 are enough.",
      },
      listed: "2026-11-29",
    },
  ],
};
