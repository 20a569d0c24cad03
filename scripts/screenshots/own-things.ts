import type { EvidenceContent } from "@/lib/domain/evidence";
import type { ItemMarks } from "@/lib/domain/item-marks";

/** What the learner keeps on the pages of items, in Indonesian. */

/** Of each item the versions of its note, the oldest first. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  transformer: [
    "Baca The Illustrated Transformer sampai habis.",
    [
      "Setelah dua kali baca, akhirnya masuk akal: **query** itu pertanyaan sebuah kata, **key** labelnya, **value** isinya.",
      [
        "- [x] Hitung skor 3 × 3 di kertas",
        "- [x] Softmax tiap baris dengan NumPy",
        "- [ ] Tambahkan informasi posisi",
        "- [ ] Bandingkan dengan `nn.MultiheadAttention`",
      ].join("\n"),
      "Tanya Kak Rani: kenapa skornya dibagi √d?",
    ].join("\n\n"),
  ],
  calculus: ["Sampai aturan rantai. Lanjut ke gradien, mulai dari fungsi dua variabel."],
  "linear-algebra": ["Matriks itu *gerakan*: kolomnya menunjukkan ke mana sumbu pindah."],
  "proj-chatbot": ["- [x] Pilih 20 pertanyaan dari grup warung\n- [ ] Tulis jawabannya"],
};

export const marks: readonly ItemMarks[] = [
  {
    item: "transformer",
    using: "https://jalammar.github.io/illustrated-transformer/",
    hidden: [],
    links: [{ url: "https://contoh.id/kelas/attention", title: "Rekaman kelas Kak Rani" }],
    statements: [0],
  },
  { item: "linear-algebra", using: null, hidden: [], links: [], statements: [0] },
];

type DemoEvidence = Partial<EvidenceContent> & Pick<EvidenceContent, "kind" | "title" | "items">;

/** The oldest first. */
export const evidence: readonly DemoEvidence[] = [
  {
    ...{ kind: "repository", title: "github.com/sitinp/cnn-fashion-mnist", items: ["cnn"] },
    url: "https://github.com/sitinp/cnn-fashion-mnist",
    description:
      "CNN dua lapis di Fashion-MNIST: akurasi data uji 90,4%, lima poin di atas model linear dengan data yang sama.",
  },
  {
    ...{ kind: "certificate", title: "Belajar Pengembangan Machine Learning" },
    ...{ issuer: "Dicoding Indonesia", credentialId: "4EXGQK2R8ZRL" },
    url: "https://www.dicoding.com/certificates/4EXGQK2R8ZRL",
    ...{ issuedOn: "2026-11-02", expiresOn: "2029-11-02", items: ["cnn", "course-dicoding"] },
  },
  {
    ...{ kind: "article", title: "Attention di kertas, tiga kata saja", items: ["transformer"] },
    url: "https://contoh.id/siti/attention-di-kertas",
  },
];
