import type { ResourcesByItem } from "../../domain/resource";

export const languagesDataResources: ResourcesByItem = {
  python: [
    {
      url: "https://dasarpemrogramanpython.novalagung.com/",
      title: "Dasar Pemrograman Python",
      kind: "book",
      languages: ["id"],
      cost: "free",
      hours: [15, 30],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Buku gratis dari nol, termasuk CSV, dictionary, dan penanganan error.",
        en: "A free book from zero, covering CSV, dictionaries and error handling.",
      },
      note: {
        id: "Sebagian babnya masih ditulis.",
        en: "Some chapters are still being written.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.python.org/id/3/tutorial/index.html",
      title: "Tutorial Python",
      kind: "docs",
      languages: ["id", "en"],
      cost: "free",
      hours: [8, 15],
      licence: "PSF; translation CC0",
      why: {
        id: "Tutorial resmi; pakai sebagai rujukan setelah tahu dasarnya.",
        en: "The official tutorial; use it as reference once you know the basics.",
      },
      note: {
        id: "Baru sekitar separuh paragrafnya berbahasa Indonesia; sisanya tampil dalam bahasa Inggris.",
        en: "Only about half of its paragraphs are in Indonesian; the rest shows in English.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://cs50.harvard.edu/python/",
      title: "CS50's Introduction to Programming with Python",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [30, 60],
      licence: "CC BY-NC-SA 4.0",
      why: {
        id: "Video dan soal dengan penilai otomatis, cocok kalau kamu suka latihan.",
        en: "Lectures and auto-graded problems, good if you learn by practising.",
      },
      note: {
        id: "Minggu 0 sampai 6 sudah cukup. Sertifikat dari CS50 gratis, yang dari edX berbayar.",
        en: "Weeks 0 to 6 are enough. CS50’s certificate is free, the one from edX costs money.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/learn/python",
      title: "Learn Python Tutorials (Kaggle Learn)",
      kind: "exercise",
      languages: ["en"],
      cost: "free",
      hours: [4, 6],
      why: {
        id: "Latihan singkat di browser, tanpa memasang apa pun di laptop.",
        en: "Short exercises in the browser, with nothing to install.",
      },
      note: {
        id: "Perlu akun Kaggle, gratis; ada sertifikat penyelesaian gratis.",
        en: "Needs a Kaggle account, which is free; so is its completion certificate.",
      },
      listed: "2026-11-29",
    },
  ],
  r: [
    {
      url: "https://r4ds.hadley.nz/",
      title: "R for Data Science (2e)",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [12, 30],
      licence: "CC BY-NC-ND 3.0 US",
      why: {
        id: "Buku acuan R modern, gratis dibaca, dari impor data sampai grafik.",
        en: "The modern R reference, free to read, from import to charts.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.statlearning.com/",
      title: "An Introduction to Statistical Learning",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [6, 15],
      licence: "free PDF, all rights reserved",
      why: {
        id: "Bab regresi linear plus lab R persis seperti targetmu.",
        en: "Its linear-regression chapter and R lab match this goal exactly.",
      },
      note: {
        id: "Ada edisi R dan edisi Python; kerjakan bab 3 di keduanya.",
        en: "It has an R edition and a Python edition; do chapter 3 in both.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://swirlstats.com/",
      title: "swirl: Learn R, in R",
      kind: "exercise",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      why: {
        id: "Belajar R langsung di dalam konsol R, selangkah demi selangkah.",
        en: "Learn R step by step inside the R console itself.",
      },
      listed: "2026-11-29",
    },
  ],
};
