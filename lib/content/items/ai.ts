import type { Group } from "../../domain/path";

export const ai: Group = {
  key: "ai",
  title: { id: "Kecerdasan Buatan", en: "Artificial intelligence (classical)" },
  rule: { kind: "all-core" },
  items: [
    {
      key: "fuzzy-logic",
      kind: "skill",
      title: { id: "Logika fuzzy", en: "Fuzzy logic" },
      core: true,
      what: {
        id: "Logika yang mengenal kata “agak”: suhu 27 derajat bisa dianggap 0,6 hangat sekaligus 0,3 panas, tidak harus salah satunya.",
        en: "Logic that understands “somewhat”: 27 degrees can count as 0.6 warm and 0.3 hot at once, rather than one or the other.",
      },
      why: {
        id: "AI klasik ini jarang dipakai di proyek sekarang, tetapi melatihmu membedakan “agak panas” dari “mungkin panas”, dan itu berguna saat menafsirkan skor model.",
        en: "Few projects use this classical AI today, but it teaches you to tell “somewhat hot” from “maybe hot”, which helps when you interpret a model’s scores.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan beda derajat keanggotaan dan probabilitas tanpa catatan",
          en: "you can explain how degree of membership differs from probability without notes",
        },
        {
          id: "kamu sudah membuat pengatur kipas dengan tiga aturan fuzzy yang membuat putarannya naik mulus mengikuti suhu",
          en: "you have built a fan controller with three fuzzy rules whose speed rises smoothly with the temperature",
        },
      ],
      hours: [2, 5],
      after: ["python"],
    },
    {
      key: "search-algorithms",
      kind: "skill",
      title: { id: "Algoritma pencarian", en: "Search algorithms" },
      core: true,
      what: {
        id: "Cara menemukan jalan terbaik di antara banyak kemungkinan, seperti aplikasi peta yang memilih rute tanpa mencoba semua jalan.",
        en: "Ways to find the best route among many possibilities, as a map app does without trying every road.",
      },
      why: {
        id: "Ini AI klasik, bukan machine learning, tetapi kebiasaan menimbang ongkos tiap pilihan akan terpakai lagi: beam search, misalnya, membantu model bahasa menyusun kalimat.",
        en: "This is classical AI, not machine learning, but the habit of weighing what each option costs comes back later: beam search, for one, helps language models put sentences together.",
      },
      doneWhen: [
        {
          id: "kamu sudah menulis BFS dan A* untuk labirin yang sama dan mencatat berapa petak yang dikunjungi masing-masing",
          en: "you have written BFS and A* for the same maze and recorded how many squares each one visits",
        },
        {
          id: "kamu bisa menjelaskan syarat agar A* selalu menemukan jalan terpendek",
          en: "you can explain what A* needs in order to always find the shortest path",
        },
      ],
      hours: [3, 9],
      after: ["python"],
    },
    {
      key: "rule-based-reasoning",
      kind: "skill",
      title: { id: "Penalaran berbasis aturan", en: "Rule-based reasoning" },
      core: true,
      what: {
        id: "Menarik kesimpulan dari aturan “jika … maka …” yang ditulis manusia, seperti panduan montir untuk mencari sebab motor mogok.",
        en: "Drawing conclusions from “if … then …” rules written by people, like a mechanic’s guide to why a motorbike will not start.",
      },
      why: {
        id: "Cara lama ini tidak belajar dari data, tetapi tetap berguna sebagai pembanding awal deteksi fraud dan pagar pengaman jawaban chatbot.",
        en: "This older approach does not learn from data, but it still serves as a first baseline for fraud detection and a guard rail for chatbot answers.",
      },
      doneWhen: [
        {
          id: "kamu sudah membuat sistem pakar berisi sepuluh aturan yang menampilkan aturan mana saja yang terpakai",
          en: "you have built an expert system with ten rules that shows which of them it used",
        },
        {
          id: "kamu bisa menyebut dua situasi saat model hasil training lebih cocok",
          en: "you can name two situations where a trained model would suit better",
        },
      ],
      hours: [2, 5],
      after: ["python"],
    },
  ],
};
