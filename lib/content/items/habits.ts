import type { Group } from "../../domain/path";

export const habits: Group = {
  key: "habits",
  title: { id: "Kebiasaan belajar", en: "Learning habits" },
  rule: { kind: "repeating" },
  items: [
    {
      key: "habit-journal",
      kind: "habit",
      title: { id: "Membaca jurnal", en: "Read journals and papers" },
      core: true,
      what: {
        id: "Membaca paper atau artikel jurnal tentang AI secara rutin, mulai dari abstrak dan gambarnya, baru masuk ke rinciannya.",
        en: "Reading AI papers and journal articles regularly, starting with the abstract and figures before the details.",
      },
      why: {
        id: "Ide baru biasanya muncul di sini lebih dulu, dan makin sering dibaca, bahasanya makin tidak asing.",
        en: "New ideas usually appear here first, and with practice the language stops being strange.",
      },
      doneWhen: [
        {
          id: "selama dua bulan kamu membaca satu paper setiap dua minggu",
          en: "for two months you have read one paper every two weeks",
        },
        {
          id: "tiap paper punya catatan lima kalimat: masalah, ide, hasil, kelemahan, dan satu hal yang ingin kamu coba",
          en: "each paper has a five-sentence note: problem, idea, result, weakness and one thing you want to try",
        },
      ],
      hours: [5, 12],
      after: ["ml-concepts"],
      guide: "outlook",
    },
    {
      key: "habit-blog",
      kind: "habit",
      title: { id: "Membaca blog", en: "Read blogs" },
      core: true,
      what: {
        id: "Membaca tulisan teknis dari engineer dan tim AI tentang cara mereka membangun, salah langkah, dan memperbaikinya.",
        en: "Reading technical posts by engineers and AI teams about how they built things, went wrong and put them right.",
      },
      why: {
        id: "Blog menceritakan sisi praktis yang jarang ada di paper: pilihan tool, biaya, dan kegagalan di production.",
        en: "Blogs tell the practical side that papers rarely do: choice of tools, cost and failures in production.",
      },
      doneWhen: [
        {
          id: "selama dua bulan kamu membaca satu tulisan setiap minggu",
          en: "for two months you have read one post a week",
        },
        {
          id: "sekali sebulan kamu mencoba satu ide dari tulisan itu lewat kode kecil yang kamu simpan",
          en: "once a month you have tried one of the posts’ ideas in a small piece of code that you keep",
        },
      ],
      hours: [5, 12],
      after: [],
    },
    {
      key: "habit-forum",
      kind: "habit",
      title: { id: "Ikut forum diskusi", en: "Take part in discussion forums" },
      core: true,
      what: {
        id: "Ikut bertanya dan menjawab di forum, grup, atau kolom diskusi tentang AI, sedikit-sedikit tetapi teratur.",
        en: "Asking and answering in forums, groups or discussion threads about AI, a little at a time but regularly.",
      },
      why: {
        id: "Saat menjelaskan kepada orang lain, kamu cepat sadar bagian mana yang belum kamu pahami, dan lama-lama namamu dikenal.",
        en: "Explaining something to others soon shows which parts you have not understood, and people come to know your name.",
      },
      doneWhen: [
        {
          id: "selama dua bulan, setiap bulan kamu menjawab minimal dua pertanyaan dan mengajukan satu",
          en: "for two months you have answered at least two questions and asked one each month",
        },
        {
          id: "tautan ke tiap pertanyaan dan jawabanmu kamu simpan",
          en: "you have kept the link to each of your questions and answers",
        },
      ],
      hours: [2, 8],
      after: [],
    },
  ],
};
