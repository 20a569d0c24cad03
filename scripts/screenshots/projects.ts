import { emptyProject, type ProjectContent } from "@/lib/domain/project";

/** The oldest first. */
export const projects: readonly ProjectContent[] = [
  {
    ...emptyProject,
    item: "proj-image-classification",
    title: "Klasifikasi sampah TrashNet",
    summary: "Satu foto dari ponsel masuk, satu dari enam jenis sampah keluar.",
    problem:
      "Petugas bank sampah di RW saya memilah dengan tangan, satu per satu. Saya ingin tahu apakah satu foto dari ponsel sudah cukup untuk menebak jenisnya.",
    role: "dikerjakan sendiri",
    data: "TrashNet: 2.527 foto, enam kelas, lisensi MIT. Dibagi 70/15/15 per kelas dengan seed tetap. Latar semua fotonya putih, dan kelas “lainnya” cuma 137 foto.",
    dataset: "TrashNet",
    approach:
      "ResNet-18 dari bobot ImageNet, dilatih ulang 12 epoch di Colab dengan augmentasi balik dan potong acak. Epoch terbaik dipilih dari data validasi.",
    result: {
      metric: "F1 makro di data uji",
      value: "0,91",
      baseline: "0,62 (regresi logistik di piksel)",
      sample: "380 foto",
      measured: "Data uji dibuka satu kali, 20 Nov.",
    },
    limits:
      "Sebelas foto kaca dan plastik saling tertukar, hampir semuanya bening.\nDi 30 foto dari dapur saya sendiri, F1 makro turun ke 0,74.\nFoto berisi dua benda tetap dijawab satu jenis.",
    aiHelp:
      "Asisten AI membantu menulis kode augmentasi dan merapikan README. Pembagian data, evaluasi, dan analisis kesalahan saya kerjakan sendiri.",
    repository: "https://github.com/sitinp/klasifikasi-sampah",
    demo: "https://klasifikasi-sampah.streamlit.app/",
    startedOn: "2026-11-08",
    finishedOn: "2026-11-22",
    rubric: [
      { competence: "comp-algorithm", where: "tiga model dibandingkan" },
      { competence: "comp-data", where: "catatan data di README" },
      { competence: "comp-pipeline", where: "satu perintah, hasil sama" },
      { competence: "comp-api", where: "FastAPI, dipakai halaman demo" },
      { competence: "comp-errors", where: "tiga kegagalan dicoba" },
      { competence: "comp-cross-validation", where: "lima fold, 0,90 ± 0,01" },
      { competence: "comp-metrics", where: "per kelas, di README" },
    ],
    skills: ["cnn", "pytorch", "git", "fastapi"],
  },
  {
    ...emptyProject,
    item: "proj-chatbot",
    title: "Penjawab pertanyaan warung",
    summary: "Pertanyaan pelanggan masuk, jawaban atau “saya teruskan ke petugas” keluar.",
    startedOn: "2026-11-23",
    tasks: [
      { text: "Pilih 20 pertanyaan dari grup warung", done: true },
      { text: "Tulis satu jawaban untuk tiap maksud", done: false },
      { text: "Hitung pembanding pencocokan kata kunci", done: false },
    ],
  },
];

/** Known to the pictures, which show one of them. */
export function projectIdAt(index: number): string {
  return `0197a000-0000-7000-8000-00000000000${index}`;
}
