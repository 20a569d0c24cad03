import type { Group } from "../../domain/path";

export const software: Group = {
  key: "software",
  title: { id: "Software Engineering", en: "Software engineering" },
  rule: { kind: "all-core" },
  items: [
    {
      key: "clean-code",
      kind: "skill",
      title: { id: "Clean code", en: "Clean code" },
      core: true,
      what: {
        id: "Kebiasaan menulis kode yang mudah dibaca orang lain: nama jelas, fungsi pendek, dan setiap bagian punya satu tugas.",
        en: "The habit of writing code others can read easily: clear names, short functions, and one job for each part.",
      },
      why: {
        id: "Notebook yang berantakan susah dijadikan API di langkah 3, dan calon atasanmu mungkin membaca kode proyekmu sebelum bertemu kamu.",
        en: "A messy notebook is hard to turn into an API in step 3, and a future manager may read your project code before meeting you.",
      },
      doneWhen: [
        {
          id: "kamu sudah memecah satu notebook lama menjadi fungsi-fungsi kecil dengan tiga tes otomatis",
          en: "you have split an old notebook into small functions with three automated tests",
        },
        {
          id: "seorang teman bisa menjelaskan tugas tiap fungsi di kodemu tanpa bertanya padamu",
          en: "a friend can explain what each of your functions does without asking you",
        },
      ],
      hours: [3, 9],
      after: ["python"],
      guide: "comparison",
    },
    {
      key: "git",
      kind: "skill",
      title: { id: "Version control (Git)", en: "Version control (Git)" },
      core: true,
      what: {
        id: "Pencatat riwayat perubahan kode, seperti titik simpan di game: kamu bisa kembali, membuat cabang, lalu menggabungkannya lagi.",
        en: "A running history of your code, like save points in a game: you can go back, branch off, and merge again.",
      },
      why: {
        id: "Proyek-proyek di portofoliomu akan kamu pamerkan lewat repositori Git, dan tim yang kamu lamar di langkah 5 bekerja dengan branch setiap hari.",
        en: "You will show your portfolio projects through Git repositories, and the teams you apply to in step 5 work with branches every day.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan beda reset dan revert tanpa catatan",
          en: "you can explain how reset differs from revert without notes",
        },
        {
          id: "kamu punya repositori bebas API key dengan sepuluh pesan commit yang jelas",
          en: "you have a repository free of API keys with ten clear commit messages",
        },
        {
          id: "kamu sudah menyelesaikan satu konflik merge sendiri",
          en: "you have resolved one merge conflict yourself",
        },
      ],
      hours: [4, 10],
      after: [],
    },
    {
      key: "dsa",
      kind: "skill",
      title: { id: "Struktur data dan algoritma", en: "Data structures and algorithms" },
      core: true,
      what: {
        id: "Cara menyimpan dan mengolah data agar cepat ditemukan lagi, seperti bedanya rak buku urut abjad dan tumpukan buku di lantai.",
        en: "Ways to store and process data so it is quick to find, like a bookshelf in alphabetical order rather than a pile on the floor.",
      },
      why: {
        id: "Pilihan di sini menentukan apakah sistem rekomendasimu menjawab dalam sekejap atau semenit, dan wawancara kerja sering menanyakannya.",
        en: "The choices made here decide whether your recommender answers in a blink or a minute, and job interviews often ask about them.",
      },
      doneWhen: [
        {
          id: "kamu bisa menyebut Big O dari lima potongan kode beserta alasannya",
          en: "you can give the Big O of five snippets of code with reasons",
        },
        {
          id: "kamu sudah mengukur beda waktu mencari satu nilai di list dan di set yang berisi sejuta angka",
          en: "you have timed finding one value in a list and in a set of a million numbers",
        },
      ],
      hours: [5, 20],
      after: ["python"],
    },
  ],
};
