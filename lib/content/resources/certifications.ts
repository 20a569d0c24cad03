import type { ResourcesByItem } from "../../domain/resource";

export const certificationsResources: ResourcesByItem = {
  "cert-tensorflow": [
    {
      url: "https://www.tensorflow.org/certificate",
      title: "TensorFlow Certificate",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [0, 0],
      why: {
        id: "Halaman resmi programnya; penjualan ujian sudah ditutup.",
        en: "The programme’s official page; exam sales have closed.",
      },
      note: {
        id: "Tidak dijual lagi sejak 1 Mei 2024; halamannya mungkin sudah dialihkan.",
        en: "Not sold since 1 May 2024; the page may have been redirected by now.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.freecodecamp.org/learn/machine-learning-with-python/",
      title: "Machine Learning with Python - freeCodeCamp",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [30, 60],
      licence: "BSD-3-Clause",
      why: {
        id: "Pengganti gratis: lima proyek TensorFlow dan sertifikat tanpa biaya.",
        en: "A free substitute: five TensorFlow projects and a free certificate.",
      },
      note: {
        id: "Bukan sertifikat yang sama, jadi tidak dihitung untuk item ini; centang lewat “Sertifikat gratis”. Mungkin sudah pindah ke bagian legacy di freeCodeCamp.",
        en: "Not the same certificate, so it does not count here; tick it under “A free certificate”. It may have moved to freeCodeCamp’s legacy section.",
      },
      listed: "2026-11-29",
    },
  ],
  "cert-azure-ai": [
    {
      url: "https://learn.microsoft.com/en-us/credentials/certifications/azure-ai-apps-and-agents-developer-associate/",
      title: "Microsoft Certified: Azure AI Apps and Agents Developer Associate",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [1, 1],
      why: {
        id: "Halaman resmi sertifikat penerusnya, yang diraih lewat AI-103.",
        en: "The official page of its successor, earned through AI-103.",
      },
      note: {
        id: "Ujiannya berbayar, dan harganya berbeda per negara: cek dulu.",
        en: "The exam costs money, and prices differ by country: check first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://learn.microsoft.com/en-us/credentials/certifications/resources/study-guides/ai-103",
      title: "Study guide for Exam AI-103: Developing AI Apps and Agents on Azure",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Daftar materi ujian resmi, titik awal menyusun rencana.",
        en: "The official list of exam topics, where planning starts.",
      },
      note: {
        id: "Berisi materi ujian per 16 April 2026.",
        en: "It lists what the exam measures as of 16 April 2026.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://learn.microsoft.com/en-us/training/courses/ai-103t00",
      title: "Course AI-103T00: Develop AI apps and agents on Azure - Microsoft Learn",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [20, 40],
      why: {
        id: "Modul belajar resmi, gratis dan sesuai urutan ujian.",
        en: "The official modules, free and in exam order.",
      },
      note: {
        id: "Versi dengan pengajar berbayar, modul yang dikerjakan sendiri tidak.",
        en: "The version with an instructor costs money, the self-paced modules do not.",
      },
      listed: "2026-11-29",
    },
  ],
  "cert-ibm-ai": [
    {
      url: "https://www.coursera.org/professional-certificates/ai-engineer",
      title: "IBM AI Engineering Professional Certificate",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [60, 130],
      why: {
        id: "Halaman resmi pendaftarannya di Coursera.",
        en: "The official enrolment page on Coursera.",
      },
      note: {
        id: "Sekarang juga membahas AI generatif dan fine-tuning Transformer. Langganan; bantuan biaya bisa diminta.",
        en: "It now also covers generative AI and fine-tuning Transformers. By subscription; financial aid can be requested.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.coursera.support/s/article/209819033-Apply-for-Financial-Aid-or-a-Scholarship",
      title: "Apply for Financial Aid or a Scholarship - Coursera Support",
      kind: "official",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Kalau biayanya berat, ajukan bantuan untuk tiap kursusnya.",
        en: "If the cost is heavy, apply for aid course by course.",
      },
      note: {
        id: "Ada 13 kursus, jadi 13 pengajuan.",
        en: "There are 13 courses, so 13 applications.",
      },
      listed: "2026-11-29",
    },
  ],
};
