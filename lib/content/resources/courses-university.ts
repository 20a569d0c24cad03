import type { ResourcesByItem } from "../../domain/resource";

export const coursesUniversityResources: ResourcesByItem = {
  "course-coursera": [
    {
      url: "https://www.coursera.org/specializations/machine-learning-introduction",
      title: "Machine Learning Specialization (Stanford, DeepLearning.AI)",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [55, 95],
      why: {
        id: "Halaman resmi programnya; tiga kursus berurutan dari Andrew Ng.",
        en: "The official page; three courses in order by Andrew Ng.",
      },
      note: {
        id: "Sejak pertengahan 2025 hanya modul pertama yang bisa dibuka gratis. Bantuan biaya bisa diminta per kursus.",
        en: "Since mid-2025 only the first module opens free of charge. Financial aid can be requested per course.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.deeplearning.ai/courses/machine-learning-specialization/",
      title: "Machine Learning Specialization - DeepLearning.AI",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [1, 1],
      why: {
        id: "Silabus dari penyelenggara, untuk menimbang sebelum mendaftar.",
        en: "The maker’s syllabus, to weigh up before enrolling.",
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
        id: "Alternatif gratis sampai deployment kalau Coursera di luar anggaran.",
        en: "A free alternative through deployment if Coursera is too dear.",
      },
      note: {
        id: "Bukan program yang sama, jadi tidak dihitung untuk item ini; centang lewat “Kursus gratis”.",
        en: "Not the same programme, so it does not count here; tick it under “A free course”.",
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
        id: "Ajukan bantuan biaya kalau langganannya di luar anggaranmu.",
        en: "Apply for aid if the subscription is beyond your budget.",
      },
      note: {
        id: "Diajukan per kursus lewat formulir singkat; keputusannya sekitar dua minggu. Aturannya bisa berubah.",
        en: "One short form per course, with a decision after about two weeks. The rules may change.",
      },
      listed: "2026-11-29",
    },
  ],
  "course-edx": [
    {
      url: "https://www.edx.org/certificates/professional-certificate/harvardx-computer-science-for-artifical-intelligence",
      title: "Professional Certificate in Computer Science for Artificial Intelligence (HarvardX)",
      kind: "official",
      languages: ["en"],
      cost: "paid",
      hours: [90, 200],
      why: {
        id: "Sertifikat profesional AI dari Harvard: CS50 lalu CS50 AI.",
        en: "Harvard’s professional certificate in AI: CS50, then CS50 AI.",
      },
      note: {
        id: "Program terdekat dengan nama item ini yang kami temukan. Sertifikatnya berbayar, dan alamatnya memang tertulis “artifical”.",
        en: "The nearest programme to this item’s name that we found. Its certificate costs money, and its address really does say “artifical”.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.edx.org/learn/artificial-intelligence/harvard-university-cs50-s-introduction-to-artificial-intelligence-with-python",
      title: "CS50's Introduction to Artificial Intelligence with Python (HarvardX on edX)",
      kind: "official",
      languages: ["en"],
      cost: "audit",
      hours: [60, 100],
      why: {
        id: "Kursus AI-nya bisa diikuti gratis; hanya sertifikatnya berbayar.",
        en: "Its AI course is free to audit; only the certificate costs.",
      },
      note: {
        id: "Menurut edX 7 minggu, 10–30 jam seminggu. Akses gratisnya dibatasi waktu.",
        en: "7 weeks at 10–30 hours a week by edX’s count. Free access is limited in time.",
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
        id: "Isi yang sama, gratis selamanya, dengan sertifikat dari CS50.",
        en: "The same content, free for good, with CS50’s certificate.",
      },
      note: {
        id: "Sertifikat gratisnya dari CS50, bukan dari edX.",
        en: "The free certificate comes from CS50, not from edX.",
      },
      listed: "2026-11-29",
    },
  ],
};
