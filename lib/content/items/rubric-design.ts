import type { Group } from "../../domain/path";

export const rubricDesign: Group = {
  key: "rubric-design",
  title: { id: "Merancang dan Mengembangkan Model AI", en: "Design and develop AI models" },
  rule: { kind: "rubric" },
  items: [
    {
      key: "comp-algorithm",
      kind: "competence",
      title: { id: "Memilih algoritma yang sesuai", en: "Choose a suitable algorithm" },
      core: false,
      what: {
        id: "Memilih jenis model berdasarkan bentuk dan ukuran data serta kebutuhan pemakainya, bukan karena sedang ramai dibicarakan.",
        en: "Choosing a kind of model from the shape and size of the data and what its users need, not from what is in fashion.",
      },
      why: {
        id: "Pilihan yang beralasan menghemat waktu training dan biaya server, dan sering jadi pertanyaan wawancara.",
        en: "A reasoned choice saves training time and server costs, and interviewers often ask about it.",
      },
      doneWhen: [
        {
          id: "tabel di README proyekmu membandingkan minimal tiga algoritma pada pembagian data yang sama",
          en: "your project’s README has a table of at least three algorithms on the same data split",
        },
        {
          id: "README proyekmu menjelaskan alasan kamu memilih satu algoritma dan menyisihkan yang lain",
          en: "your project’s README says why you chose one algorithm and set the others aside",
        },
      ],
      hours: [3, 8],
      after: ["supervised-learning"],
      guide: "duties",
    },
    {
      key: "comp-data",
      kind: "competence",
      title: { id: "Mengumpulkan data pelatihan", en: "Collect training data" },
      core: false,
      what: {
        id: "Mengumpulkan contoh yang cukup, berizin, dan mewakili keadaan nyata, lalu mencatat asal dan cara pelabelannya.",
        en: "Gathering enough examples, with permission and true to real conditions, and recording where they came from and how they were labelled.",
      },
      why: {
        id: "Mutu model mengikuti mutu datanya, dan celah di data akan muncul sebagai kesalahan saat model dipakai orang.",
        en: "A model is only as good as its data, and gaps in the data turn into mistakes in users’ hands.",
      },
      doneWhen: [
        {
          id: "proyekmu punya satu halaman catatan data berisi sumber, lisensi, jumlah per kelas, dan cara pelabelan",
          en: "your project has a one-page data note giving the source, licence, count per class and labelling method",
        },
        {
          id: "catatan datamu menyebut siapa atau apa yang belum terwakili",
          en: "your data note says who or what is not yet represented",
        },
      ],
      hours: [2, 8],
      after: [],
      guide: "duties",
    },
    {
      key: "comp-pipeline",
      kind: "competence",
      title: { id: "Menyusun pipeline pemrosesan data", en: "Build a data-processing pipeline" },
      core: false,
      what: {
        id: "Menyusun langkah dari data mentah sampai siap dipakai melatih model jadi satu alur otomatis yang hasilnya selalu sama.",
        en: "Turning the steps from raw data to training-ready data into one automatic flow that gives the same result every time.",
      },
      why: {
        id: "Data baru terus datang, dan mengulang pembersihan dengan tangan adalah sumber kesalahan yang sulit dilacak.",
        en: "New data keeps arriving, and cleaning it by hand again and again breeds errors that are hard to trace.",
      },
      doneWhen: [
        {
          id: "satu perintah di repomu mengubah data mentah jadi data latih, dan hasilnya identik saat dijalankan dua kali",
          en: "one command in your repository turns raw data into training data, and two runs give identical results",
        },
        {
          id: "kamu bisa menunjukkan bahwa data uji tidak ikut dipakai saat fit",
          en: "you can show that no test data is used in fitting",
        },
      ],
      hours: [3, 10],
      after: ["ml-concepts"],
      guide: "duties",
    },
  ],
};
