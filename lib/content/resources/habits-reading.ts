import type { ResourcesByItem } from "../../domain/resource";

export const habitsReadingResources: ResourcesByItem = {
  "habit-journal": [
    {
      url: "https://web.stanford.edu/class/ee384m/Handouts/HowtoReadPaper.pdf",
      title: "How to Read a Paper (S. Keshav)",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Cara membaca tiga putaran; dua halaman yang mengubah kebiasaan.",
        en: "The three-pass way; two pages that change habits.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://huggingface.co/papers",
      title: "Daily Papers - Hugging Face",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      why: {
        id: "Paper pilihan harian beserta kode dan diskusinya.",
        en: "Daily picked papers with their code and discussion.",
      },
      note: {
        id: "Mengambil alih peran Papers with Code, yang tutup Juli 2025.",
        en: "It takes over from Papers with Code, which closed in July 2025.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://arxiv.org/list/cs.LG/recent",
      title: "Machine Learning (cs.LG) recent submissions - arXiv",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      why: {
        id: "Sumber paper gratis; baca judul dan abstraknya dulu.",
        en: "Free source of papers; read titles and abstracts first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://garuda.kemdiktisaintek.go.id/",
      title: "Garuda - Garba Rujukan Digital",
      kind: "tool",
      languages: ["id"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Jurnal Indonesia, pintu masuk kalau bahasa Inggris masih berat.",
        en: "Indonesian journals, a way in while English is hard.",
      },
      note: {
        id: "Mutu jurnalnya beragam.",
        en: "The quality of its journals varies.",
      },
      listed: "2026-11-29",
    },
  ],
  "habit-blog": [
    {
      url: "https://huyenchip.com/blog/",
      title: "Chip Huyen: Blog",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Pengalaman nyata membawa model ke production.",
        en: "Real experience of taking models to production.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://eugeneyan.com/writing/",
      title: "Eugene Yan: Writing",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Rekomendasi dan sistem ML, ditulis praktis dan jujur.",
        en: "Recommenders and ML systems, practical and honest.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://netflixtechblog.com/",
      title: "Netflix TechBlog",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Cara tim besar membangun rekomendasi dan eksperimen.",
        en: "How a large team builds recommendations and experiments.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://lilianweng.github.io/",
      title: "Lil'Log (Lilian Weng)",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Rangkuman topik deep learning yang dalam dan rapi.",
        en: "Deep, tidy summaries of deep-learning topics.",
      },
      listed: "2026-11-29",
    },
  ],
};
