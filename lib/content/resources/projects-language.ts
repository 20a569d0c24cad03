import type { ResourcesByItem } from "../../domain/resource";

export const projectsLanguageResources: ResourcesByItem = {
  "proj-chatbot": [
    {
      url: "https://sbert.net/",
      title: "SentenceTransformers Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      licence: "Apache-2.0",
      why: {
        id: "Mencocokkan pertanyaan dengan jawaban lewat makna, termasuk bahasa Indonesia.",
        en: "Match questions to answers by meaning, Indonesian included.",
      },
      note: {
        id: "Pakai model multibahasa, misalnya paraphrase-multilingual-MiniLM-L12-v2.",
        en: "Use a multilingual model, such as paraphrase-multilingual-MiniLM-L12-v2.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://huggingface.co/learn/llm-course/chapter3/1",
      title: "Fine-tuning a pretrained model - Hugging Face LLM Course",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      licence: "Apache-2.0",
      why: {
        id: "Kalau pencocokan makna belum cukup, latih pengenal maksudnya.",
        en: "If matching is not enough, train an intent classifier.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.streamlit.io/deploy/streamlit-community-cloud",
      title: "Streamlit Community Cloud - Streamlit Docs",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "Apache-2.0",
      why: {
        id: "Halaman obrolan publik gratis yang bisa dibuka siapa saja.",
        en: "A free public chat page anyone can open.",
      },
      note: {
        id: "Sejak Juli 2026 akun gratis Hugging Face tidak bisa lagi membuat Space Gradio atau Docker di CPU; Streamlit Community Cloud masih gratis.",
        en: "Since July 2026 free Hugging Face accounts can no longer create Gradio or Docker Spaces on CPU; Streamlit Community Cloud is still free.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/IndoNLP/indonlu",
      title: "IndoNLU",
      kind: "docs",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 3],
      licence: "Apache-2.0",
      why: {
        id: "Data dan model bahasa Indonesia untuk menguji chatbot-mu.",
        en: "Indonesian data and models to test your chatbot on.",
      },
      note: {
        id: "IndoBERT di sini bisa di-fine-tune kalau pencocokan makna belum cukup.",
        en: "Its IndoBERT is the model to fine-tune if matching by meaning is not enough.",
      },
      listed: "2026-11-29",
    },
  ],
  "proj-recommender": [
    {
      url: "https://developers.google.com/machine-learning/recommendation",
      title: "Recommendation Systems (Google for Developers)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [3, 5],
      licence: "CC BY 4.0",
      why: {
        id: "Dari kemiripan sampai faktorisasi matriks, dengan latihan film.",
        en: "From similarity to matrix factorisation, with a film exercise.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/recommenders-team/recommenders",
      title: "Recommenders",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 5],
      licence: "MIT",
      why: {
        id: "Notebook contoh lengkap dengan recall@k dan pembanding populer.",
        en: "Example notebooks with recall@k and a popularity baseline.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://d2l.ai/chapter_recommender-systems/index.html",
      title: "Recommender Systems (Dive into Deep Learning)",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [3, 6],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Cara membagi data MovieLens dan menilai urutan, bertahap.",
        en: "How to split MovieLens and score rankings, in steps.",
      },
      note: {
        id: "Kodenya memakai MXNet yang sudah pensiun; baca untuk idenya.",
        en: "Its code uses the retired MXNet; read it for the ideas.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.dicoding.com/academies/319",
      title: "Machine Learning Terapan (Dicoding)",
      kind: "course",
      languages: ["id"],
      cost: "paid",
      hours: [20, 80],
      why: {
        id: "Studi kasus sistem rekomendasi berbahasa Indonesia dengan tinjauan tugas.",
        en: "A recommender case study in Indonesian, with reviewed work.",
      },
      note: {
        id: "Kelas penuhnya 80 jam. Langganan: cek harganya dulu.",
        en: "80 hours for the whole class. By subscription: check the price first.",
      },
      listed: "2026-11-29",
    },
  ],
};
