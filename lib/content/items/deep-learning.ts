import type { Item } from "../../domain/path";
import { needsDeepLearningTool, needsNumpy } from "../notes";

export const deepLearning: readonly Item[] = [
  {
    key: "cnn",
    kind: "skill",
    title: { id: "CNN", en: "CNN" },
    hint: { id: "jaringan konvolusi", en: "convolutional networks" },
    core: true,
    what: {
      id: "Jaringan untuk gambar: filter kecil digeser ke seluruh foto seperti kaca pembesar, menangkap tepi dan tekstur, lalu merangkainya menjadi bentuk.",
      en: "A network for images: small filters slide over a photo like a magnifying glass, catch edges and textures, then combine them into shapes.",
    },
    why: {
      id: "Ini tulang punggung proyek klasifikasi gambar dan deteksi wajah, dan bekal utama kalau kamu memilih Computer Vision.",
      en: "It is the backbone of the image-classification and face-detection projects, and your main tool if you choose computer vision.",
    },
    doneWhen: [
      {
        id: "kamu bisa menghitung ukuran output satu lapisan konvolusi di kertas",
        en: "you can work out the output size of one convolutional layer on paper",
      },
      {
        id: "kamu sudah melatih CNN kecil di Fashion-MNIST dengan akurasi data uji minimal 88%",
        en: "you have trained a small CNN on Fashion-MNIST to a test accuracy of at least 88%",
      },
    ],
    hours: [5, 14],
    after: ["neural-network"],
    note: needsDeepLearningTool,
  },
  {
    key: "rnn",
    kind: "skill",
    title: { id: "RNN", en: "RNN" },
    hint: { id: "jaringan berulang", en: "recurrent networks" },
    core: true,
    what: {
      id: "Jaringan yang membaca data berurutan satu per satu, misalnya kata dalam kalimat, sambil membawa ingatan singkat tentang yang sudah lewat.",
      en: "A network that reads a sequence piece by piece, such as the words of a sentence, carrying a short memory of what came before.",
    },
    why: {
      id: "Dari sini kamu paham cara jaringan mengolah urutan, dan kenapa ingatannya yang pendek melahirkan LSTM, lalu Transformer di balik chatbot.",
      en: "It shows you how a network handles sequences, and why its short memory led to the LSTM and then the Transformers behind chatbots.",
    },
    doneWhen: [
      {
        id: "kamu bisa menggambar RNN yang dibentangkan tiga time step dan menunjukkan di mana gradiennya mengecil",
        en: "you can draw an RNN unrolled over three time steps and show where its gradient shrinks",
      },
      {
        id: "kamu sudah melatih RNN kecil yang mengarang nama kota huruf demi huruf",
        en: "you have trained a small RNN that makes up city names letter by letter",
      },
    ],
    hours: [4, 10],
    after: ["neural-network"],
    note: needsDeepLearningTool,
  },
  {
    key: "lstm",
    kind: "skill",
    title: { id: "LSTM", en: "LSTM" },
    hint: { id: "memori jangka panjang-pendek", en: "long short-term memory" },
    core: true,
    what: {
      id: "RNN dengan tiga gerbang yang mengatur apa yang disimpan, dilupakan, dan diteruskan, seperti buku catatan yang selalu dirapikan.",
      en: "An RNN with three gates that decide what to store, forget and pass on, like a notebook that is always kept tidy.",
    },
    why: {
      id: "Pas untuk dicoba di proyek prediksi cuaca, karena suhu besok sering bergantung pada pola berhari-hari sebelumnya.",
      en: "It is a good fit to try in the weather project, because tomorrow’s temperature often depends on a pattern running over many days.",
    },
    doneWhen: [
      {
        id: "kamu bisa menjelaskan tugas ketiga gerbang LSTM tanpa catatan",
        en: "you can explain what each of the LSTM’s three gates does without notes",
      },
      {
        id: "kamu sudah melatih LSTM untuk memprediksi suhu besok lalu membandingkan error-nya dengan tebakan “sama seperti hari ini”",
        en: "you have trained an LSTM to predict tomorrow’s temperature and compared its error with the guess “same as today”",
      },
    ],
    hours: [3, 9],
    after: ["rnn"],
    note: needsDeepLearningTool,
  },
  {
    key: "transformer",
    kind: "skill",
    title: { id: "Transformer", en: "Transformer" },
    hint: { id: "arsitektur berbasis attention", en: "attention-based architecture" },
    core: true,
    what: {
      id: "Arsitektur yang melihat banyak kata sekaligus dan menimbang mana yang saling terkait, misalnya siapa yang dimaksud kata “dia”.",
      en: "An architecture that looks at many words at once and weighs which belong together, for example whom the word “she” means.",
    },
    why: {
      id: "Hampir semua model bahasa masa kini memakainya, jadi kamu akan bertemu lagi dengannya di proyek chatbot dan Hugging Face.",
      en: "Nearly all of today’s language models use it, so you will meet it again in the chatbot project and in Hugging Face.",
    },
    doneWhen: [
      {
        id: "kamu sudah menghitung self-attention untuk kalimat tiga kata dengan NumPy dan memastikan bobot tiap barisnya berjumlah 1",
        en: "you have computed self-attention for a three-word sentence in NumPy and checked that each row of weights adds up to 1",
      },
      {
        id: "kamu bisa menjelaskan kenapa informasi posisi kata perlu ditambahkan",
        en: "you can explain why word positions have to be added",
      },
    ],
    hours: [5, 16],
    after: ["neural-network"],
    note: needsNumpy,
  },
];
