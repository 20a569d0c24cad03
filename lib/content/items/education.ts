import type { Group } from "../../domain/path";

export const education: Group = {
  key: "education",
  title: { id: "Pendidikan Formal", en: "Formal education" },
  rule: { kind: "optional" },
  items: [
    {
      key: "edu-s1",
      kind: "education",
      title: { id: "Gelar S1", en: "Bachelor's degree" },
      hint: {
        id: "Teknik Informatika, Ilmu Komputer, Statistika, atau Matematika",
        en: "Informatics, Computer Science, Statistics or Mathematics",
      },
      core: false,
      paid: true,
      what: {
        id: "Pendidikan sarjana di bidang yang dekat dengan AI, tempat kamu belajar matematika dan pemrograman secara terstruktur.",
        en: "A first degree in a field close to AI, where you study mathematics and programming in a structured way.",
      },
      why: {
        id: "Gelar bukan syarat di jalur ini, tetapi dasar yang kuat dan jaringan teman kuliah bisa mempercepat langkahmu.",
        en: "A degree is not required on this path, but a firm grounding and fellow students can speed you along.",
      },
      doneWhen: [
        {
          id: "ijazah atau surat keterangan lulus sudah di tanganmu",
          en: "you hold the diploma or proof of graduation",
        },
        {
          id: "kamu bisa menjelaskan tugas akhirmu kepada orang awam dalam dua menit",
          en: "you can explain your final project to a layperson in two minutes",
        },
      ],
      hours: [5000, 6900],
      after: [],
      guide: "faq",
    },
    {
      key: "edu-s2",
      kind: "education",
      title: { id: "Gelar S2", en: "Master's degree" },
      hint: {
        id: "spesialisasi Machine Learning atau Data Science",
        en: "specialising in Machine Learning or Data Science",
      },
      core: false,
      paid: true,
      what: {
        id: "Pendidikan magister yang mendalami machine learning atau data science, biasanya dengan riset dan tesis sendiri.",
        en: "A postgraduate degree that goes deeper into machine learning or data science, usually with research and a thesis of your own.",
      },
      why: {
        id: "Berguna kalau kamu mengincar peran riset; untuk posisi junior, portofolio yang kuat biasanya sudah cukup.",
        en: "It helps if you are aiming for research roles; for junior roles, a strong portfolio is usually enough.",
      },
      doneWhen: [
        {
          id: "kamu sudah lulus",
          en: "you have graduated",
        },
        {
          id: "orang lain bisa mengulang hasil utama tesis atau proyek akhirmu dari kode atau tulisan yang kamu bagikan",
          en: "others can reproduce the main result of your thesis or final project from code or writing you have shared",
        },
      ],
      hours: [1600, 2500],
      after: [],
      guide: "faq",
    },
  ],
};
