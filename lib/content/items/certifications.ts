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
        checked: "2026-11-24",
        note: {
          id: "Program ini ditutup pada 1 Mei 2024 dan tidak punya pengganti langsung. Kalau kamu sudah memegang sertifikatnya, silakan centang; kalau belum, pilih sertifikasi lain di daftar ini.",
          en: "This programme closed on 1 May 2024 and has no direct successor. If you already hold the certificate, do tick it; if not, choose another certification on this list.",
        },
      },
    },
    {
      key: "cert-azure-ai",
      kind: "certification",
      title: { id: "Microsoft Azure AI Engineer", en: "Microsoft Azure AI Engineer" },
      core: false,
      what: {
        id: "Sertifikasi Microsoft untuk orang yang membangun solusi AI di Azure; ujian lamanya, AI-102, sudah diganti.",
        en: "Microsoft’s certification for people who build AI solutions on Azure; its former exam, AI-102, has been replaced.",
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
        checked: "2026-11-24",
        successor: "AI-103",
        note: {
          id: "Ujian AI-102 dihentikan pada 30 Juni 2026 dan penerusnya adalah AI-103. Sertifikat AI-102 yang sudah kamu punya tetap boleh dicentang; kalau baru mulai, siapkan diri untuk AI-103.",
          en: "Exam AI-102 was retired on 30 June 2026 and its successor is AI-103. An AI-102 certificate you already hold can still be ticked; if you are just starting, prepare for AI-103.",
        },
      },
    },
    {
      key: "cert-ibm-ai",
      kind: "certification",
      title: { id: "IBM AI Engineering", en: "IBM AI Engineering" },
      core: false,
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
      staleness: {
        state: "unverified",
        checked: "2026-11-24",
        note: {
          id: "Kami belum memeriksa apakah sertifikat ini masih ditawarkan seperti dulu. Lihat dulu di situs IBM atau penyelenggaranya sebelum kamu meluangkan waktu.",
          en: "We have not yet checked whether this certificate is still offered as it was. Have a look at IBM’s or the provider’s site before you set time aside for it.",
        },
      },
    },
  ],
};
