import type { Group } from "../../domain/path";

export const certifications: Group = {
  key: "certifications",
  title: { id: "Sertifikasi", en: "Certifications" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "cert-tensorflow",
      kind: "certification",
      title: { id: "TensorFlow Developer Certificate", en: "TensorFlow Developer Certificate" },
      core: false,
      paid: true,
      what: {
        id: "Sertifikat dari Google untuk orang yang lulus ujian praktik membangun model dengan TensorFlow; programnya sudah ditutup.",
        en: "A certificate from Google for people who passed a practical exam in building models with TensorFlow; the programme has closed.",
      },
      why: {
        id: "Kalau kamu memilikinya, sertifikat ini tetap menunjukkan bahwa kamu pernah membangun model sendiri dalam ujian.",
        en: "If you hold one, it still shows that you have built models yourself under exam conditions.",
      },
      doneWhen: [
        {
          id: "kamu memegang sertifikatnya",
          en: "you hold the certificate",
        },
        {
          id: "kamu bisa menunjukkan satu model TensorFlow buatanmu di luar ujian",
          en: "you can show one TensorFlow model you built outside the exam",
        },
      ],
      hours: [0, 0],
      after: [],
      staleness: {
        state: "retired",
        since: "2024-05-01",
        checked: "2026-11-29",
        note: {
          id: "Ujiannya tidak dijual lagi sejak 1 Mei 2024 dan tidak punya pengganti langsung; yang sudah dibeli masih dikerjakan orang sampai akhir bulan itu. Sertifikatnya tampaknya berlaku tiga tahun, jadi yang terakhir habis sekitar pertengahan 2027: cek punyamu. Kalau kamu memegangnya, silakan centang; kalau belum, pilih sertifikasi lain di daftar ini.",
          en: "Its exam has not been sold since 1 May 2024 and has no direct successor; those already bought were still taken later that month. The certificate seems to be valid for three years, so the last ones lapse around mid-2027: check yours. If you hold one, do tick it; if not, choose another certification on this list.",
        },
      },
    },
    {
      key: "cert-azure-ai",
      kind: "certification",
      title: { id: "Microsoft Azure AI Engineer", en: "Microsoft Azure AI Engineer" },
      core: false,
      paid: true,
      what: {
        id: "Sertifikasi Microsoft untuk orang yang membangun solusi AI di Azure; ujian lamanya, AI-102, sudah dihentikan, dan isi penerusnya berbeda.",
        en: "Microsoft’s certification for people who build AI solutions on Azure; its former exam, AI-102, has been retired, and the successor covers something else.",
      },
      why: {
        id: "Banyak perusahaan menjalankan AI di cloud, dan sertifikasi ini menunjukkan bahwa kamu mengenal salah satunya.",
        en: "Many companies run AI in the cloud, and this certification shows that you know your way around one.",
      },
      doneWhen: [
        {
          id: "kamu memegang sertifikat AI-102 atau lulus AI-103",
          en: "you hold the AI-102 certificate or have passed AI-103",
        },
        {
          id: "kamu bisa menggambar arsitektur satu solusi AI di Azure tanpa catatan",
          en: "you can draw the architecture of one AI solution on Azure without notes",
        },
      ],
      hours: [30, 90],
      after: ["python", "ml-concepts"],
      staleness: {
        state: "retired",
        since: "2026-06-30",
        checked: "2026-11-29",
        successor: "AI-103",
        note: {
          id: "Ujian AI-102 dihentikan pada 30 Juni 2026 bersama perpanjangannya, jadi sertifikatnya habis setahun setelah diraih; kalau kamu memegangnya, centang saja. AI-103 mengarah ke sertifikasi lain, Azure AI Apps and Agents Developer Associate, tentang AI generatif dan agen, yang tidak diajarkan jalur ini.",
          en: "Exam AI-102 was retired on 30 June 2026 together with its renewal, so a certificate lapses a year after it was earned; if you hold one, do tick it. AI-103 leads to another certification, Azure AI Apps and Agents Developer Associate, about generative AI and agents, which this path does not teach.",
        },
      },
    },
    {
      key: "cert-ibm-ai",
      kind: "certification",
      title: { id: "IBM AI Engineering", en: "IBM AI Engineering" },
      core: false,
      paid: true,
      what: {
        id: "Sertifikat profesional dari IBM di bidang AI engineering untuk orang yang menyelesaikan rangkaian kursus online-nya.",
        en: "A professional certificate in AI engineering from IBM, for people who complete its series of online courses.",
      },
      why: {
        id: "Nama yang sudah dikenal di CV membantu perekrut yang belum sempat membuka portofoliomu.",
        en: "A familiar name on your CV helps a recruiter who has not opened your portfolio yet.",
      },
      doneWhen: [
        {
          id: "sertifikatnya bisa diverifikasi lewat tautan",
          en: "the certificate can be verified from a link",
        },
        {
          id: "kamu bisa menunjuk tiga hal darinya yang benar-benar kamu pakai di proyekmu sendiri",
          en: "you can point to three things from it that you have used in projects of your own",
        },
      ],
      hours: [60, 130],
      after: ["python"],
      note: {
        id: "Masih ditawarkan di Coursera, sekarang dengan kursus AI generatif. Bentuknya langganan; bantuan biaya bisa diminta.",
        en: "Still offered on Coursera, now with courses on generative AI. It is by subscription; financial aid can be requested.",
      },
    },
    {
      key: "cert-free",
      kind: "certification",
      origin: "langkah",
      title: { id: "Sertifikat gratis", en: "A free certificate" },
      hint: { id: "freeCodeCamp, Hugging Face, CS50", en: "freeCodeCamp, Hugging Face, CS50" },
      core: false,
      what: {
        id: "Sertifikat yang bisa diraih tanpa biaya lewat proyek atau kuis yang dinilai, misalnya dari freeCodeCamp, Hugging Face, atau CS50.",
        en: "A certificate earned at no cost through graded projects or quizzes, such as those of freeCodeCamp, Hugging Face or CS50.",
      },
      why: {
        id: "Sertifikasi lain di daftar ini yang masih bisa diraih semuanya berbayar, padahal bukti belajarmu tidak harus bergantung pada uang.",
        en: "Every other certification on this list that can still be earned costs money, and proof of what you learnt need not depend on that.",
      },
      doneWhen: [
        {
          id: "sertifikatnya atas namamu dan bisa kamu tunjukkan lewat tautan atau berkas",
          en: "the certificate is in your name and you can show it by a link or a file",
        },
        {
          id: "kamu bisa menjelaskan tanpa catatan satu hal yang dinilai di sana, dan menunjukkannya di kodemu sendiri",
          en: "you can explain without notes one thing that was graded there, and show it in code of your own",
        },
      ],
      hours: [15, 90],
      after: ["python", "ml-concepts"],
    },
  ],
};
