import type { Group } from "../../domain/path";

export const toolsData: Group = {
  key: "tools-data",
  title: { id: "Tools analisis data", en: "Data-analysis tools" },
  rule: { kind: "at-least", count: 2 },
  items: [
    {
      key: "pandas",
      kind: "tool",
      title: { id: "Pandas", en: "Pandas" },
      core: false,
      what: {
        id: "Library Python untuk data berbentuk tabel, seperti spreadsheet yang digerakkan kode: menyaring, menggabung, dan merangkum dalam beberapa baris.",
        en: "A Python library for data in tables, like a spreadsheet driven by code: filter, join and summarise in a few lines.",
      },
      why: {
        id: "Data mentah untuk proyek rekomendasi dan deteksi fraud jarang rapi; di sinilah kamu membersihkannya sebelum training.",
        en: "Raw data for the recommender and fraud projects is rarely tidy, and this is where you clean it before training.",
      },
      doneWhen: [
        {
          id: "kamu sudah menggabungkan dua tabel data publik dan menjawab tiga pertanyaan dengan groupby",
          en: "you have joined two tables of public data and answered three questions with groupby",
        },
        {
          id: "kamu bisa menjelaskan alasanmu mengisi, membuang, atau membiarkan nilai yang kosong",
          en: "you can explain why you filled, dropped or left the missing values",
        },
      ],
      hours: [4, 12],
      after: ["python"],
    },
    {
      key: "numpy",
      kind: "tool",
      title: { id: "NumPy", en: "NumPy" },
      core: false,
      what: {
        id: "Library Python untuk menghitung jutaan angka sekaligus, misalnya mencerahkan semua piksel sebuah foto dengan satu baris kode.",
        en: "A Python library for calculating with millions of numbers at once, such as brightening every pixel of a photo in one line.",
      },
      why: {
        id: "Gambar untuk CNN-mu adalah array angka, dan Pandas, Scikit-learn, serta PyTorch memakai cara berpikir yang sama.",
        en: "The images for your CNN are arrays of numbers, and Pandas, Scikit-learn and PyTorch share the same way of thinking.",
      },
      doneWhen: [
        {
          id: "kamu bisa menebak bentuk hasil broadcasting tiga pasang array sebelum menjalankannya",
          en: "you can predict the shape that broadcasting gives for three pairs of arrays before running them",
        },
        {
          id: "kamu sudah mengganti satu loop dengan operasi array yang terukur minimal sepuluh kali lebih cepat",
          en: "you have replaced one loop with an array operation measured to be at least ten times faster",
        },
      ],
      hours: [3, 9],
      after: ["python"],
    },
    {
      key: "matplotlib",
      kind: "tool",
      title: { id: "Matplotlib", en: "Matplotlib" },
      core: false,
      what: {
        id: "Library dasar untuk menggambar grafik dengan Python; setiap garis, sumbu, dan label bisa kamu atur sendiri.",
        en: "The basic library for drawing charts in Python, where every line, axis and label is yours to set.",
      },
      why: {
        id: "Dari kurva loss kamu cepat melihat apakah CNN-mu belajar atau overfitting, dan grafik yang rapi membuat README proyekmu lebih meyakinkan.",
        en: "A loss curve quickly shows whether your CNN is learning or overfitting, and a tidy chart makes your project’s README more convincing.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan beda Figure dan Axes tanpa catatan",
          en: "you can explain how a Figure differs from Axes without notes",
        },
        {
          id: "kamu sudah menyimpan satu gambar berisi dua grafik berdampingan, lengkap dengan judul, satuan, dan legenda",
          en: "you have saved one image with two charts side by side, complete with titles, units and legends",
        },
      ],
      hours: [3, 7],
      after: ["python"],
    },
    {
      key: "seaborn",
      kind: "tool",
      title: { id: "Seaborn", en: "Seaborn" },
      core: false,
      what: {
        id: "Library di atas Matplotlib untuk grafik statistik yang rapi, misalnya sebaran umur per kota, hanya dengan satu perintah.",
        en: "A library on top of Matplotlib for tidy statistical charts, such as the spread of ages per city, in a single command.",
      },
      why: {
        id: "Sebelum memilih model untuk cuaca atau fraud, kamu perlu melihat dulu sebaran data, hubungan antarkolom, dan nilai yang janggal.",
        en: "Before choosing a model for weather or fraud, you need to see the spread of the data, how columns relate, and which values look odd.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan cara membaca boxplot kepada teman",
          en: "you can explain to a friend how to read a box plot",
        },
        {
          id: "kamu sudah menulis tiga temuan dari satu dataset baru, masing-masing dengan grafik yang mendukungnya",
          en: "you have written down three findings from a dataset new to you, each with the chart that supports it",
        },
      ],
      hours: [2, 6],
      after: ["pandas"],
    },
  ],
};
