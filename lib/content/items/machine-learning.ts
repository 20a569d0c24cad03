import type { Item } from "../../domain/path";
import { needsNumpy, needsScikitLearn } from "../notes";

export const machineLearning: readonly Item[] = [
  {
    key: "ml-concepts",
    kind: "skill",
    title: { id: "Konsep machine learning", en: "Machine learning concepts" },
    core: true,
    what: {
      id: "Cara membuat komputer menemukan pola dari contoh, misalnya mengenali spam dari ribuan email lama, tanpa aturan yang ditulis satu per satu.",
      en: "A way to have a computer find patterns in examples, such as spotting spam from thousands of old emails, without hand-written rules.",
    },
    why: {
      id: "Pembagian data latih dan data uji, overfitting, dan kebocoran data menentukan apakah angka di semua proyekmu nanti bisa dipercaya.",
      en: "Train and test splits, overfitting and data leakage decide whether the numbers in all your later projects can be trusted.",
    },
    doneWhen: [
      {
        id: "kamu bisa menjelaskan overfitting dan kebocoran data tanpa catatan",
        en: "you can explain overfitting and data leakage without notes",
      },
      {
        id: "kamu sudah melatih satu model yang sengaja dibuat overfit, dengan skor training dan validasinya berdampingan",
        en: "you have trained one model that overfits on purpose, with its training and validation scores side by side",
      },
    ],
    hours: [5, 12],
    after: ["python"],
    note: needsScikitLearn,
  },
  {
    key: "neural-network",
    kind: "skill",
    title: { id: "Konsep neural network", en: "Neural network concepts" },
    core: true,
    what: {
      id: "Hitungan sederhana yang disusun berlapis-lapis, dengan banyak “kenop” bernama bobot yang diputar sedikit setiap kali tebakannya meleset.",
      en: "Layer upon layer of simple calculations, with many “knobs” called weights that are turned a little whenever the guess is off.",
    },
    why: {
      id: "CNN, LSTM, dan Transformer semuanya tersusun dari sini; kalau kamu paham dasarnya, kamu tahu harus memeriksa apa saat training macet.",
      en: "CNNs, LSTMs and Transformers are all built from this, and knowing the basics tells you what to check when training gets stuck.",
    },
    doneWhen: [
      {
        id: "kamu bisa menjelaskan forward pass dan backpropagation dengan gambar buatan sendiri",
        en: "you can explain the forward pass and backpropagation with a drawing of your own",
      },
      {
        id: "kamu sudah menulis jaringan dua lapis dengan NumPy yang berhasil menyelesaikan XOR",
        en: "you have written a two-layer network in NumPy that solves XOR",
      },
    ],
    hours: [6, 18],
    after: ["linear-algebra", "calculus"],
    note: needsNumpy,
  },
  {
    key: "supervised-learning",
    kind: "skill",
    title: { id: "Supervised learning", en: "Supervised learning" },
    core: true,
    what: {
      id: "Belajar dari contoh yang sudah ada jawabannya, seperti latihan soal dengan kunci jawaban: foto dengan labelnya, rumah dengan harganya.",
      en: "Learning from examples that come with answers, like practising with an answer key: photos with their labels, houses with their prices.",
    },
    why: {
      id: "Klasifikasi gambar, prediksi cuaca, dan umumnya juga deteksi fraud di langkah 3 memakai cara belajar ini.",
      en: "Image classification, weather prediction and usually fraud detection in step 3 all learn this way.",
    },
    doneWhen: [
      {
        id: "kamu bisa membedakan klasifikasi dan regresi pada lima contoh kasus",
        en: "you can tell classification from regression in five example cases",
      },
      {
        id: "kamu sudah melatih model klasifikasi yang mengalahkan tebakan kelas terbanyak di data uji",
        en: "you have trained a classifier that beats guessing the commonest class on test data",
      },
      {
        id: "kamu sudah melatih model regresi yang mengalahkan tebakan rata-rata di data uji",
        en: "you have trained a regression model that beats guessing the average on test data",
      },
    ],
    hours: [4, 12],
    after: ["ml-concepts"],
    note: needsScikitLearn,
  },
  {
    key: "unsupervised-learning",
    kind: "skill",
    title: { id: "Unsupervised learning", en: "Unsupervised learning" },
    core: true,
    what: {
      id: "Mencari kelompok atau pola dalam data tanpa kunci jawaban, seperti memilah setumpuk baju yang belum diberi label.",
      en: "Finding groups or patterns in data with no answer key, like sorting a pile of clothes that nobody has labelled.",
    },
    why: {
      id: "Nanti kamu bisa memakainya untuk mengelompokkan pengguna di sistem rekomendasi, atau mencari transaksi janggal saat label fraud belum ada.",
      en: "Later you can use it to group users in the recommender, or to find odd transactions when there are no fraud labels yet.",
    },
    doneWhen: [
      {
        id: "kamu sudah mengelompokkan satu dataset dengan k-means dan bisa mempertahankan pilihan jumlah kelompoknya dengan skor silhouette",
        en: "you have clustered one dataset with k-means and can defend the number of clusters with a silhouette score",
      },
      {
        id: "kamu sudah memberi tiap kelompok hasil k-means nama yang dipahami orang awam",
        en: "you have given each k-means cluster a name a layperson understands",
      },
    ],
    hours: [3, 9],
    after: ["ml-concepts"],
    note: needsScikitLearn,
  },
  {
    key: "reinforcement-learning",
    kind: "skill",
    title: { id: "Reinforcement learning", en: "Reinforcement learning" },
    core: true,
    what: {
      id: "Belajar lewat coba-coba: program bertindak, mendapat hadiah atau hukuman, lalu makin sering memilih tindakan yang hasilnya baik.",
      en: "Learning by trial and error: a program acts, gets a reward or a penalty, then more and more often picks what works.",
    },
    why: {
      id: "Proyek portofoliomu jarang memerlukannya langsung, tetapi banyak model di balik chatbot modern disempurnakan dengan cara ini lewat umpan balik manusia.",
      en: "Your portfolio projects rarely need it directly, but many models behind modern chatbots are refined this way, using human feedback.",
    },
    doneWhen: [
      {
        id: "kamu bisa menjelaskan state, action, dan reward dengan contohmu sendiri",
        en: "you can explain state, action and reward with an example of your own",
      },
      {
        id: "kamu sudah melatih agen Q-learning di peta petak kecil yang rata-rata reward-nya mengalahkan agen acak",
        en: "you have trained a Q-learning agent on a small grid map whose average reward beats a random agent’s",
      },
    ],
    hours: [4, 12],
    after: ["python", "probability-statistics"],
  },
];
