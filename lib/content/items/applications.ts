import type { Group } from "../../domain/path";

export const applications: Group = {
  key: "applications",
  title: { id: "Lamaran", en: "Applications" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "job-internship",
      kind: "application",
      title: { id: "Melamar magang", en: "Apply for an internship" },
      core: false,
      what: {
        id: "Mengirim lamaran magang di tim AI, data, atau software, supaya kamu belajar dari pekerjaan nyata dengan bimbingan.",
        en: "Applying for an internship in an AI, data or software team, to learn from real work with someone to guide you.",
      },
      why: {
        id: "Magang jadi pintu masuk yang wajar saat kamu belum punya pengalaman kerja, sekaligus cara menguji apakah bidang ini cocok untukmu.",
        en: "An internship is a natural way in when you have no work experience yet, and a way to find out whether the field suits you.",
      },
      doneWhen: [
        {
          id: "kamu sudah mengirim lima lamaran magang dengan CV satu halaman yang menautkan proyekmu",
          en: "you have sent five internship applications with a one-page CV that links your projects",
        },
        {
          id: "kamu mencatat tanggal kirim dan tindak lanjut tiap lamaran itu",
          en: "you have noted the date sent and the follow-up for each application",
        },
      ],
      hours: [6, 20],
      after: [],
      guide: "levels",
    },
    {
      key: "job-entry-level",
      kind: "application",
      title: {
        id: "Melamar posisi AI/ML tingkat pemula",
        en: "Apply for an entry-level AI/ML role",
      },
      core: false,
      what: {
        id: "Mengirim lamaran untuk pekerjaan AI atau machine learning pertama, seperti junior AI engineer atau junior ML engineer.",
        en: "Applying for a first job in AI or machine learning, such as junior AI engineer or junior ML engineer.",
      },
      why: {
        id: "Dari lamaran demi lamaran kamu tahu apa yang benar-benar dicari perusahaan, dan itu memberi arah belajarmu berikutnya.",
        en: "Each application tells you what companies really look for, and that points to what to learn next.",
      },
      doneWhen: [
        {
          id: "kamu sudah mengirim sepuluh lamaran yang disesuaikan dengan lowongannya",
          en: "you have sent ten applications, each tailored to its advert",
        },
        {
          id: "kamu bisa menceritakan satu proyekmu dalam lima menit di depan teman yang berperan sebagai pewawancara",
          en: "you can present one of your projects in five minutes to a friend playing the interviewer",
        },
      ],
      hours: [10, 30],
      after: [],
      guide: "salaries",
    },
  ],
};
