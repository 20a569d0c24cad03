import type { ResourcesByItem } from "../../domain/resource";

export const coursesPlatformsResources: ResourcesByItem = {
  "course-udemy": [
    {
      url: "https://www.udemy.com/topic/machine-learning/",
      title: "Machine Learning Courses - Udemy",
      kind: "official",
      languages: ["id", "en"],
      cost: "paid",
      hours: [12, 40],
      why: {
        id: "Halaman topiknya; saring menurut bahasa, nilai, dan tanggal perbarui.",
        en: "The topic page; filter by language, rating and last update.",
      },
      note: {
        id: "Harganya sering turun, jadi jangan beli di harga penuh.",
        en: "Prices drop often, so do not buy at full price.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.udemy.com/course/machinelearning/",
      title: "Machine Learning A-Z (Udemy)",
      kind: "course",
      languages: ["en"],
      cost: "paid",
      hours: [20, 45],
      why: {
        id: "Salah satu yang paling banyak diikuti, sebagai pembanding pilihanmu.",
        en: "One of the most taken, as a yardstick for your choice.",
      },
      note: {
        id: "Judul lengkapnya berganti tiap tahun.",
        en: "Its full title changes from year to year.",
      },
      listed: "2026-11-29",
    },
  ],
  "course-dicoding": [
    {
      url: "https://www.dicoding.com/academies/184",
      title: "Belajar Machine Learning untuk Pemula (Dicoding)",
      kind: "official",
      languages: ["id"],
      cost: "paid",
      hours: [40, 90],
      why: {
        id: "Kelas machine learning utama Dicoding, tugasnya ditinjau orang.",
        en: "Dicoding’s main machine-learning class, with human-reviewed work.",
      },
      note: {
        id: "Sekitar 60–90 jam. Langganan: cek harganya dulu, atau cari beasiswa seperti IDCamp.",
        en: "About 60–90 hours. By subscription: check the price first, or look for a scholarship such as IDCamp.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.dicoding.com/academies/653",
      title: "Belajar Dasar AI (Dicoding)",
      kind: "official",
      languages: ["id"],
      cost: "audit",
      hours: [8, 12],
      why: {
        id: "Kelas dasar 10 jam untuk mencoba cara belajar di Dicoding.",
        en: "A 10-hour basic class to try how Dicoding teaches.",
      },
      note: {
        id: "Perlu akun; cek harganya dulu.",
        en: "Needs an account; check the price first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://idcamp.ioh.co.id/",
      title: "IDCamp (Indosat Ooredoo Hutchison)",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Beasiswa kelas Dicoding gratis; cek masa pendaftarannya tiap tahun.",
        en: "Free scholarships for Dicoding classes; check each year’s window.",
      },
      note: {
        id: "Pendaftarannya hanya di waktu tertentu; cek apakah sedang dibuka.",
        en: "Applications open only at certain times; check whether they are open now.",
      },
      listed: "2026-11-29",
    },
  ],
  "course-datacamp": [
    {
      url: "https://www.datacamp.com/courses/supervised-learning-with-scikit-learn",
      title: "Supervised Learning with scikit-learn (DataCamp)",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [4, 8],
      why: {
        id: "Kursus 4 jam yang paling dekat dengan jalur ini.",
        en: "A 4-hour course, the closest to this path.",
      },
      note: {
        id: "Bab pertama gratis, sisanya lewat langganan.",
        en: "The first chapter is free, the rest is by subscription.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.datacamp.com/courses/intro-to-python-for-data-science",
      title: "Introduction to Python (DataCamp)",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [4, 6],
      why: {
        id: "Mulai di sini kalau sintaks Python masih terasa asing.",
        en: "Start here if Python’s syntax still feels strange.",
      },
      note: {
        id: "Bab pertama gratis.",
        en: "The first chapter is free.",
      },
      listed: "2026-11-29",
    },
  ],
};
