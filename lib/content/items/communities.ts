import type { Group } from "../../domain/path";

export const communities: Group = {
  key: "communities",
  title: { id: "Komunitas", en: "Communities" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "com-ai-indonesia",
      kind: "community",
      title: { id: "AI Indonesia", en: "AI Indonesia" },
      core: false,
      what: {
        id: "Komunitas orang Indonesia yang tertarik pada AI, tempat bertukar pertanyaan, hasil proyek, dan pengalaman.",
        en: "A community of Indonesians interested in AI, a place to exchange questions, projects and experience.",
      },
      why: {
        id: "Bertanya kepada orang yang situasinya mirip sering lebih cepat daripada mencari sendirian.",
        en: "Asking people in a similar situation is often quicker than searching alone.",
      },
      doneWhen: [
        {
          id: "kamu sudah menjawab satu pertanyaan orang lain di sana, dan tautannya kamu simpan",
          en: "you have answered someone’s question there and kept the link",
        },
        {
          id: "kamu sudah membagikan satu proyekmu di sana untuk dikomentari, dan tautannya kamu simpan",
          en: "you have shared one of your projects there for comments and kept the link",
        },
      ],
      hours: [4, 10],
      after: [],
      staleness: {
        state: "not-found",
        checked: "2026-11-29",
        note: {
          id: "Situs resmi bernama “AI Indonesia” tidak kami temukan. Komunitas lain yang membahas AI juga boleh, misalnya Data Science Indonesia atau GDG di kotamu.",
          en: "We found no official site named “AI Indonesia”. Another community that talks about AI will do too, such as Data Science Indonesia or the GDG of your city.",
        },
      },
      guide: "indonesia",
    },
    {
      key: "com-kaggle",
      kind: "community",
      title: { id: "Kaggle Indonesia", en: "Kaggle Indonesia" },
      core: false,
      what: {
        id: "Orang Indonesia yang aktif di Kaggle, tempat kompetisi data, dataset terbuka, dan notebook yang bisa dibaca siapa saja.",
        en: "Indonesians who are active on Kaggle, home to data competitions, open datasets and notebooks anyone can read.",
      },
      why: {
        id: "Kompetisi memberi masalah yang jelas dengan skor terukur, dan notebook peserta lain menunjukkan cara berpikir yang berbeda.",
        en: "A competition gives you a clear problem with a measured score, and other people’s notebooks show other ways of thinking.",
      },
      doneWhen: [
        {
          id: "kamu ikut satu kompetisi dengan minimal tiga submission, dan skor terakhirmu lebih baik daripada yang pertama",
          en: "you have entered a competition with at least three submissions, and your last score beats your first",
        },
        {
          id: "satu notebook-mu bisa dibaca umum beserta penjelasannya",
          en: "one of your notebooks is public with an explanation",
        },
      ],
      hours: [10, 24],
      after: ["supervised-learning"],
      staleness: {
        state: "not-found",
        checked: "2026-11-29",
        note: {
          id: "Situs resmi bernama “Kaggle Indonesia” tidak kami temukan. Pakai Kaggle itu sendiri, dan cari teman satu tim dari Indonesia di forumnya.",
          en: "We found no official site named “Kaggle Indonesia”. Use Kaggle itself, and look for team mates from Indonesia in its forums.",
        },
      },
      guide: "indonesia",
    },
    {
      key: "com-gdg",
      kind: "community",
      title: {
        id: "Google Developer Groups (GDG) AI/ML",
        en: "Google Developer Groups (GDG) AI/ML",
      },
      core: false,
      what: {
        id: "Kelompok pengembang lokal yang didukung Google dan digerakkan relawan, dengan pertemuan tentang teknologi, termasuk AI dan machine learning.",
        en: "Local developer groups supported by Google and run by volunteers, with meet-ups on technology, including AI and machine learning.",
      },
      why: {
        id: "Di pertemuan seperti ini kamu bertemu orang yang sudah bekerja di bidangnya, dan lowongan kadang beredar lewat obrolan.",
        en: "At meet-ups like these you meet people already working in the field, and openings sometimes travel by conversation.",
      },
      doneWhen: [
        {
          id: "kamu hadir di dua acara",
          en: "you have been to two events",
        },
        {
          id: "di salah satu acara kamu membawakan presentasi singkat atau membantu sebagai relawan",
          en: "at one of the events you gave a short talk or helped as a volunteer",
        },
      ],
      hours: [8, 16],
      after: [],
      note: {
        id: "GDG dibagi per kota, dan cabang khusus AI/ML tidak ada. Cari GDG di kotamu, lalu ikuti acaranya yang membahas AI.",
        en: "GDG chapters are by city, and there is no separate one for AI/ML. Find the GDG of your city and join its events on AI.",
      },
      guide: "indonesia",
    },
    {
      key: "com-dicoding",
      kind: "community",
      title: { id: "Dicoding Event & Academy", en: "Dicoding Event & Academy" },
      core: false,
      what: {
        id: "Acara dan ruang belajar di sekitar Dicoding, tempat orang Indonesia yang sedang belajar teknologi bertemu dan saling membantu.",
        en: "Events and learning spaces around Dicoding, where people in Indonesia who are learning technology meet and help one another.",
      },
      why: {
        id: "Belajar bareng orang yang sama-sama sedang belajar membuatmu lebih tahan saat materinya berat.",
        en: "Learning beside others who are learning too keeps you going when the material gets heavy.",
      },
      doneWhen: [
        {
          id: "kamu mengikuti satu acara dan menerbitkan rangkumannya dengan kata-katamu sendiri",
          en: "you have joined one event and published a summary of it in your own words",
        },
        {
          id: "kamu membantu satu peserta lain sampai masalahnya selesai",
          en: "you have helped another learner until their problem was solved",
        },
      ],
      hours: [5, 14],
      after: [],
      guide: "indonesia",
    },
  ],
};
