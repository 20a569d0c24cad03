import type { ResourcesByItem } from "../../domain/resource";

export const communitiesDevelopersResources: ResourcesByItem = {
  "com-gdg": [
    {
      url: "https://gdg.community.dev/",
      title: "Google Developer Groups",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Cari GDG di kotamu dan daftar ke acaranya.",
        en: "Find the GDG in your city and join its events.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://gdg.community.dev/gdg-jakarta/",
      title: "GDG Jakarta",
      kind: "community",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Contoh cabang Indonesia yang aktif, termasuk acara AI.",
        en: "An active Indonesian chapter, with AI events too.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://developers.google.com/community/gdg",
      title: "Google Developer Groups - Google for Developers",
      kind: "official",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Penjelasan resmi programnya dan cara jadi relawan.",
        en: "The programme explained, and how to volunteer.",
      },
      note: {
        id: "Klub kampus (GDSC) sekarang bernama GDG on Campus.",
        en: "Student clubs (GDSC) are now called GDG on Campus.",
      },
      listed: "2026-11-29",
    },
  ],
  "com-dicoding": [
    {
      url: "https://www.dicoding.com/events",
      title: "Dicoding Event",
      kind: "community",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Jadwal acara daring dan luring, banyak yang gratis.",
        en: "Online and in-person events, many of them free.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.dicoding.com/academies/list",
      title: "Dicoding Academy: daftar kelas",
      kind: "official",
      languages: ["id"],
      cost: "audit",
      hours: [1, 1],
      why: {
        id: "Tiap kelas punya forum tempat kamu bisa membantu.",
        en: "Each class has a forum where you can help.",
      },
      note: {
        id: "Forumnya terbuka untuk peserta kelas.",
        en: "The forums are open to people enrolled in the class.",
      },
      listed: "2026-11-29",
    },
  ],
};
