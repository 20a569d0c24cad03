import type { ResourcesByItem } from "../../domain/resource";

export const dsaResources: ResourcesByItem = {
  dsa: [
    {
      url: "https://visualgo.net/id",
      title: "VisuAlgo (bahasa Indonesia)",
      kind: "tool",
      languages: ["id"],
      cost: "free",
      hours: [3, 6],
      licence: "free to use, not open",
      why: {
        id: "Melihat struktur data bergerak, tampilannya berbahasa Indonesia.",
        en: "See data structures move, with an Indonesian interface.",
      },
      note: {
        id: "Sebagian penjelasan lanjutannya hanya berbahasa Inggris. Paling enak di layar lebar.",
        en: "Some deeper notes are in English only. Best on a wide screen.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://osn.toki.id/data/pemrograman-kompetitif-dasar.pdf",
      title: "Pemrograman Kompetitif Dasar (TOKI)",
      kind: "book",
      languages: ["id"],
      cost: "free",
      hours: [5, 12],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Buku gratis yang menjelaskan kompleksitas dan struktur data, berbahasa Indonesia.",
        en: "A free Indonesian book on complexity and data structures.",
      },
      note: {
        id: "Cukup bab tentang kompleksitas dan struktur data dasar.",
        en: "The chapters on complexity and basic structures are enough.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://runestone.academy/ns/books/published/pythonds3/index.html",
      title: "Problem Solving with Algorithms and Data Structures using Python",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [6, 15],
      licence: "CC BY-NC-SA",
      why: {
        id: "Buku interaktif dengan kode Python yang bisa dijalankan di halaman.",
        en: "An interactive book whose Python code runs on the page.",
      },
      note: {
        id: "Bisa dibaca tanpa akun.",
        en: "You can read it without an account.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://ocw.mit.edu/courses/6-006-introduction-to-algorithms-spring-2020/",
      title: "Introduction to Algorithms (MIT 6.006)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [10, 40],
      licence: "CC BY-NC-SA 4.0",
      why: {
        id: "Kuliah lengkap kalau kamu ingin siap untuk wawancara.",
        en: "A full course for when you prepare for interviews.",
      },
      note: {
        id: "Isinya lebih banyak daripada yang diminta item ini.",
        en: "It holds more than this item asks for.",
      },
      listed: "2026-11-29",
    },
  ],
};
