import type { Group } from "../../domain/path";

export const toolsIde: Group = {
  key: "tools-ide",
  title: { id: "IDE dan notebook", en: "IDEs and notebooks" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "jupyter",
      kind: "tool",
      title: { id: "Jupyter Notebook", en: "Jupyter Notebook" },
      core: false,
      what: {
        id: "Dokumen tempat kode, hasil, grafik, dan catatan tampil berurutan, seperti buku praktikum yang bisa dijalankan.",
        en: "A document where code, results, charts and notes appear one after another, like a lab notebook you can run.",
      },
      why: {
        id: "Eksperimen untuk proyek di langkah 3 biasanya dimulai di sini, dan notebook yang rapi bisa menjadi cerita proyek di portofoliomu.",
        en: "Experiments for the projects in step 3 usually start here, and a tidy notebook can become the story of a project in your portfolio.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan kenapa sel yang dijalankan tidak urut bisa menipu",
          en: "you can explain why running cells out of order can mislead you",
        },
        {
          id: "kamu punya satu notebook analisis yang jalan dari awal sampai akhir tanpa error setelah kernel di-restart",
          en: "you have one analysis notebook that runs from top to bottom without errors after a kernel restart",
        },
      ],
      hours: [2, 4],
      after: ["python"],
    },
    {
      key: "colab",
      kind: "tool",
      title: { id: "Google Colab", en: "Google Colab" },
      core: false,
      what: {
        id: "Notebook dari Google yang jalan di browser, dengan GPU gratis yang jatahnya terbatas, jadi laptop sederhana pun cukup untuk training.",
        en: "A notebook from Google that runs in the browser, with a limited share of free GPU time, so a modest laptop will do for training.",
      },
      why: {
        id: "Melatih CNN di laptop biasa bisa makan waktu berjam-jam; GPU di sini mempercepatnya, asal kamu rajin menyimpan hasilnya.",
        en: "Training a CNN on an ordinary laptop can take hours; the GPU here speeds it up, as long as you keep saving your results.",
      },
      doneWhen: [
        {
          id: "kamu sudah melatih model yang sama dengan CPU dan GPU, mencatat waktunya, dan menyimpan modelnya ke Google Drive",
          en: "you have trained the same model on CPU and GPU, noted both times, and saved the model to Google Drive",
        },
        {
          id: "kamu bisa menjelaskan apa yang hilang saat sesi berakhir",
          en: "you can explain what is lost when a session ends",
        },
      ],
      hours: [2, 4],
      after: ["python"],
    },
    {
      key: "vscode",
      kind: "tool",
      title: { id: "VS Code", en: "VS Code" },
      core: false,
      what: {
        id: "Editor kode gratis tempat kamu menulis, menjalankan, dan memeriksa program, dengan terminal dan Git dalam satu jendela.",
        en: "A free code editor where you write, run and inspect programs, with a terminal and Git in the same window.",
      },
      why: {
        id: "Begitu proyekmu tumbuh dari notebook menjadi API dalam container, kamu perlu tempat untuk mengelola banyak berkas sekaligus.",
        en: "Once your project grows from a notebook into an API in a container, you need a place to manage many files at once.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan kenapa tiap proyek perlu virtual environment sendiri",
          en: "you can explain why each project needs its own virtual environment",
        },
        {
          id: "kamu sudah menemukan satu bug dengan breakpoint, tanpa menambahkan print",
          en: "you have found one bug with a breakpoint, without adding a print",
        },
      ],
      hours: [2, 5],
      after: ["python"],
    },
  ],
};
