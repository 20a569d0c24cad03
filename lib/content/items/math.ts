import type { Group } from "../../domain/path";
import { needsNumpy } from "../notes";

export const math: Group = {
  key: "math",
  title: { id: "Matematika & Statistik", en: "Mathematics & statistics" },
  rule: { kind: "all-core" },
  items: [
    {
      key: "linear-algebra",
      kind: "skill",
      title: { id: "Aljabar linear", en: "Linear algebra" },
      hint: { id: "vektor, matriks", en: "vectors, matrices" },
      core: true,
      what: {
        id: "Matematika untuk deretan angka (vektor) dan tabel angka (matriks); di mata komputer, foto dan kata pun berbentuk seperti ini.",
        en: "The maths of lists of numbers (vectors) and tables of numbers (matrices); to a computer, photos and words take this shape too.",
      },
      why: {
        id: "Lapisan neural network pada dasarnya perkalian matriks, dan sistem rekomendasimu nanti mencari film yang mirip dengan membandingkan vektor.",
        en: "The layers of a neural network are at heart matrix multiplications, and your recommender will find similar films by comparing vectors.",
      },
      doneWhen: [
        {
          id: "kamu bisa mengalikan matriks 2×3 dan 3×2 di kertas",
          en: "you can multiply a 2×3 and a 3×2 matrix on paper",
        },
        {
          id: "kamu sudah menemukan dua film paling mirip dari tabel rating kecil memakai cosine similarity di NumPy",
          en: "you have found the two most similar films in a small table of ratings using cosine similarity in NumPy",
        },
      ],
      hours: [6, 20],
      after: ["python"],
      note: needsNumpy,
      guide: "faq",
    },
    {
      key: "calculus",
      kind: "skill",
      title: { id: "Kalkulus", en: "Calculus" },
      hint: { id: "gradient descent", en: "gradient descent" },
      core: true,
      what: {
        id: "Matematika tentang perubahan: turunan menunjukkan arah lereng, dan gradient descent menuruninya selangkah demi selangkah, seperti pendaki yang turun di tengah kabut.",
        en: "The maths of change: a derivative shows which way the slope runs; gradient descent follows it down, step by step, like a hiker in fog.",
      },
      why: {
        id: "Dengan cara inilah CNN dan Transformer memperbaiki bobotnya saat training, dan kamu jadi tahu apa yang sebenarnya diatur oleh learning rate.",
        en: "This is how CNNs and Transformers improve their weights in training, and it tells you what the learning rate really controls.",
      },
      doneWhen: [
        {
          id: "kamu bisa menurunkan rumus gradien regresi linear di kertas",
          en: "you can derive the gradient of linear regression on paper",
        },
        {
          id: "kamu bisa menulis gradient descent regresi linear dalam 20 baris NumPy",
          en: "you can write gradient descent for linear regression in 20 lines of NumPy",
        },
        {
          id: "kamu bisa menunjukkan lewat angka apa yang terjadi saat learning rate terlalu besar",
          en: "you can show in numbers what happens when the learning rate is too large",
        },
      ],
      hours: [6, 22],
      after: ["python"],
      note: needsNumpy,
    },
    {
      key: "probability-statistics",
      kind: "skill",
      title: { id: "Probabilitas dan statistik", en: "Probability and statistics" },
      core: true,
      what: {
        id: "Cara mengukur ketidakpastian dan menarik kesimpulan dari sampel, misalnya memperkirakan selera satu kota dari seratus orang yang ditanya.",
        en: "A way to measure uncertainty and draw conclusions from a sample, such as estimating a whole city’s taste from a hundred people asked.",
      },
      why: {
        id: "Kamu memerlukannya untuk membaca precision dan recall di deteksi fraud, dan untuk tahu apakah model barumu memang lebih baik atau cuma kebetulan.",
        en: "You need it to read precision and recall in fraud detection, and to tell whether your new model is really better or it was just luck.",
      },
      doneWhen: [
        {
          id: "kamu bisa menghitung di kertas peluang sebuah alarm fraud benar kalau fraud hanya 1 dari 1.000 transaksi dan detektornya keliru 1%, baik pada fraud maupun transaksi normal",
          en: "you can work out on paper how likely a fraud alarm is to be right if only 1 in 1,000 transactions is fraud and the detector errs on 1% of fraud and normal ones alike",
        },
        {
          id: "simulasi Python buatanmu untuk alarm itu memberi peluang yang mirip",
          en: "your Python simulation of that alarm gives a similar probability",
        },
      ],
      hours: [6, 24],
      after: ["python"],
    },
  ],
};
