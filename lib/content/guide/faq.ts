import type { GuideSection } from "../../domain/guide";

export const faq: GuideSection = {
  key: "faq",
  label: { id: "Tanya jawab", en: "Questions" },
  title: { id: "Enam pertanyaan yang sering muncul", en: "Six questions people often ask" },
  paragraphs: [],
  body: {
    kind: "questions",
    topics: [
      {
        title: {
          id: "Apa bedanya software engineer dan AI engineer?",
          en: "How does a software engineer differ from an AI engineer?",
        },
        text: {
          id: "Software engineer membangun sistem pada umumnya, AI engineer membangun sistem AI. Yang sama-sama dibutuhkan: kode yang rapi dan mudah dirawat.",
          en: "A software engineer builds systems in general, an AI engineer builds AI systems. Both need the same thing: tidy code that others can maintain.",
        },
        targets: [
          { to: "item", key: "clean-code" },
          { to: "item", key: "git" },
        ],
      },
      {
        title: { id: "Harus jago matematika?", en: "Must I be good at maths?" },
        text: {
          id: "Tidak perlu jago, tapi dasarnya perlu: aljabar dan statistik. Keduanya ada di langkah pertama, dan kamu bisa mempelajarinya sambil menulis kode.",
          en: "Not brilliant, but you do need the basics: algebra and statistics. Both are in the first step, and you can learn them while writing code.",
        },
        targets: [
          { to: "item", key: "linear-algebra" },
          { to: "item", key: "probability-statistics" },
        ],
      },
      {
        title: { id: "Bisa tanpa gelar?", en: "Can I do it without a degree?" },
        text: {
          id: "Bisa. Belajar sendiri atau lewat kursus sama-sama jalan, asal portofoliomu kuat. Karena itu gelar di jalur ini opsional dan tidak ikut dihitung dalam persentase.",
          en: "Yes. Teaching yourself or taking courses both work, given a strong portfolio. That is why degrees are optional on this path and stay out of the percentage.",
        },
        targets: [
          { to: "step", key: "courses" },
          { to: "item", key: "edu-s1" },
        ],
      },
      {
        title: { id: "Berapa lama belajarnya?", en: "How long does it take?" },
        text: {
          id: "Menurut artikel sumber, 6 bulan sampai 2 tahun kalau konsisten. Perkiraan kami untuk tiap langkah, dengan 8 jam seminggu, ada di jalurnya: berurutan paling cepat 8 bulan, tetapi sebagian langkah bisa berjalan bersamaan.",
          en: "The source article says 6 months to 2 years, if you keep at it. Each step on the path shows our own estimate for 8 hours a week: one after another at least 8 months, but some of them can run side by side.",
        },
        targets: [{ to: "step", key: "foundations" }],
      },
      {
        title: {
          id: "Mulai dari bahasa pemrograman apa?",
          en: "Which language should I start with?",
        },
        text: {
          id: "Python. Bahasa lain di jalur ini opsional.",
          en: "Python. The other languages on this path are optional.",
        },
        targets: [{ to: "item", key: "python" }],
      },
      {
        title: {
          id: "Apakah AI engineer dibutuhkan di Indonesia?",
          en: "Are AI engineers needed in Indonesia?",
        },
        text: {
          id: "Sangat dibutuhkan, kata artikel sumber pada Mei 2025: perusahaan teknologi, startup, dan instansi pemerintah sama-sama mencari.",
          en: "Very much so, said the source article in May 2025: technology companies, start-ups and government agencies are all recruiting.",
        },
        targets: [{ to: "step", key: "apply" }],
      },
    ],
  },
  targets: [],
};
