import type { PortfolioEvidence, PortfolioProject } from "@/lib/domain/portfolio";
import type { ProfileContent } from "@/lib/domain/profile";
import { emptyProject } from "@/lib/domain/project";

/** What a learner with everything filled in has. */
export const fullProfile: ProfileContent = {
  headline: "Calon Computer Vision Engineer",
  about:
    "Saya melatih model gambar berukuran kecil, mengukurnya terhadap pembanding yang jujur, dan membuatnya bisa dicoba siapa pun.\nMencari posisi junior atau magang mulai Juni 2027.",
  place: "Bandung",
  email: "siti.np@contoh.id",
  phone: "+62 812-0000-0000",
  links: [
    { label: "GitHub", url: "https://github.com/sitinp" },
    { label: "LinkedIn", url: "https://www.linkedin.com/in/sitinp" },
  ],
};

const skill = { key: "cnn", title: "CNN" };
const blank = { ...emptyProject, rubric: [], skills: [] };

export const fullProjects: readonly PortfolioProject[] = [
  {
    ...blank,
    id: "0197a000-0000-7000-8000-000000000001",
    item: "proj-image-classification",
    title: "Klasifikasi sampah TrashNet",
    summary: "Satu foto dari ponsel masuk, satu dari enam jenis sampah keluar.",
    problem: "Petugas memilah 400 kg sampah sehari dengan tangan.",
    role: "Sendiri, dari data sampai demo",
    data: "2.527 foto TrashNet dan 380 foto sendiri sebagai data uji.",
    approach: "Transfer learning dari EfficientNet, augmentasi ringan.",
    result: {
      metric: "F1 makro di data uji",
      value: "0,91",
      baseline: "0,62",
      sample: "380 foto",
      measured: "Data uji dibuka satu kali, setelah model dipilih.",
    },
    limits: "Meleset pada benda bening: sebelas foto kaca dan plastik tertukar.",
    aiHelp: "ChatGPT menulis kerangka kode augmentasi; saya periksa baris demi baris.",
    repository: "https://github.com/sitinp/klasifikasi-sampah",
    demo: "https://klasifikasi-sampah.streamlit.app/",
    startedOn: "2026-08-03",
    finishedOn: "2026-10-12",
    rubric: [{ key: "comp-metrics", title: "Memilih metrik", where: "README, bagian Hasil" }],
    skills: [skill, { key: "pytorch", title: "PyTorch" }],
    level: { name: "checked", checkedOn: "2026-11-20" },
  },
  {
    ...blank,
    id: "0197a000-0000-7000-8000-000000000002",
    title: "Harga sewa kos Bandung",
    summary: "Perkiraan sewa bulanan, dari data yang dikumpulkan sendiri.",
    result: {
      metric: "galat rata-rata (MAE)",
      value: "Rp118 ribu",
      baseline: "Rp203 ribu",
      sample: "164 kos",
      measured: "",
    },
    limits: "Meleset pada kos di atas Rp3 juta: contohnya cuma sebelas.",
    repository: "https://github.com/sitinp/harga-kos",
    startedOn: "2026-05-02",
    finishedOn: "2026-07-01",
    skills: [{ key: "pandas", title: "Pandas" }],
    level: { name: "linked", checkedOn: null },
  },
];

export const fullEvidence: readonly PortfolioEvidence[] = [
  {
    id: "0197a000-0000-7000-8000-0000000000a1",
    kind: "certificate",
    title: "Belajar Pengembangan Machine Learning",
    url: "https://www.dicoding.com/certificates/4EXGQK2R8ZRL",
    issuer: "Dicoding Indonesia",
    credentialId: "4EXGQK2R8ZRL",
    issuedOn: "2026-11-21",
    expiresOn: "2029-11-21",
    description: null,
    items: ["course-dicoding"],
    level: { name: "checked", checkedOn: "2026-11-22" },
  },
  {
    id: "0197a000-0000-7000-8000-0000000000a2",
    kind: "course",
    title: "Computer Vision",
    url: null,
    issuer: "Kaggle Learn",
    credentialId: "sitinp-computer-vision",
    issuedOn: "2026-11-14",
    expiresOn: null,
    description: "Empat belas latihan, semuanya dikerjakan.",
    items: ["cnn"],
    level: { name: "claimed", checkedOn: null },
  },
  {
    id: "0197a000-0000-7000-8000-0000000000a3",
    kind: "article",
    title: "Kenapa akurasi saja tidak cukup",
    url: "https://medium.com/@sitinp/kenapa-akurasi",
    issuer: "Medium",
    credentialId: null,
    issuedOn: "2026-10-30",
    expiresOn: null,
    description: null,
    items: ["habit-blog"],
    level: { name: "linked", checkedOn: null },
  },
];
