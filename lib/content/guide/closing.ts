import type { GuideSection } from "../../domain/guide";

export const outlook: GuideSection = {
  key: "outlook",
  label: { id: "Ke depan", en: "Outlook" },
  title: {
    id: "Dua arah yang mulai kelihatan",
    en: "Two directions coming into view",
  },
  paragraphs: [
    {
      id: "Keduanya dari artikel sumber. Ini pandangan, bukan hitungan, jadi yang paling aman tetap kebiasaan belajar yang jalan terus.",
      en: "Both come from the source article. They are a view and not a calculation, so the safest thing remains a habit of learning that carries on.",
    },
  ],
  body: {
    kind: "topics",
    topics: [
      {
        title: { id: "Otomasi dalam skala besar", en: "Automation at scale" },
        text: {
          id: "Manusia dan mesin cerdas bekerja berdampingan.",
          en: "People and intelligent machines work side by side.",
        },
        targets: [],
      },
      {
        title: { id: "AI untuk kemanusiaan", en: "AI for humanity" },
        text: {
          id: "Dipakai untuk urusan iklim, pendidikan, dan kesehatan.",
          en: "Put to work on climate, education and health.",
        },
        targets: [],
      },
    ],
  },
  targets: [{ to: "step", key: "keep-learning" }],
};

export const about: GuideSection = {
  key: "about",
  label: { id: "Tentang panduan ini", en: "About this guide" },
  title: { id: "Tentang panduan ini, dan umurnya", en: "About this guide, and its age" },
  paragraphs: [
    {
      id: "Faktanya dari satu artikel berbahasa Indonesia, “Apa Itu AI Engineer? Panduan Lengkap, Skill & Karier (2025)”, 15 Mei 2025. Kalimatnya kami tulis sendiri. Pembagian ke langkah, aturan hitung, dan kaitan antarbagian adalah pilihan kami, begitu juga tiga item di jalur yang bertanda “tambahan kami”.",
      en: "The facts come from one article in Indonesian, “Apa Itu AI Engineer? Panduan Lengkap, Skill & Karier (2025)”, 15 May 2025. The sentences are our own. How things are divided into steps, how they count and what points to what are our choices, and so are the three items on the path marked “our addition”.",
    },
    {
      id: "Artikel itu mengajarkan machine learning klasik. Dasarnya masih berlaku, tapi sebagian isinya sudah menua, dan beberapa topik yang lebih baru memang tidak ada di sana.",
      en: "The article teaches classic machine learning. Its groundwork still holds, but parts of it have aged, and some newer topics are simply not in it.",
    },
    {
      id: "Yang kami cek ulang, kami cek di salinan halaman publik yang tersimpan, bukan di halaman langsungnya. Kalau sebuah harga atau jadwal penting untukmu, lihat sendiri dulu.",
      en: "What we checked again, we checked in stored copies of public pages and not on the pages themselves. Where a price or a date matters to you, look for yourself first.",
    },
  ],
  body: {
    kind: "age",
    changed: [
      { to: "item", key: "cert-tensorflow" },
      { to: "item", key: "cert-azure-ai" },
      { to: "item", key: "course-coursera" },
      { to: "item", key: "course-edx" },
      { to: "item", key: "com-ai-indonesia" },
      { to: "item", key: "com-kaggle" },
    ],
    alsoChanged: [
      {
        title: { id: "Kemenkominfo", en: "Kemenkominfo" },
        text: {
          id: "Kementerian ini sekarang bernama Komdigi.",
          en: "The ministry is now named Komdigi.",
        },
      },
      {
        title: { id: "Gaji", en: "Salaries" },
        text: {
          id: "Masih angka Mei 2025; belum kami cek lagi.",
          en: "Still the figures of May 2025; we have not checked them again.",
        },
      },
    ],
    missing: [
      { id: "Memakai LLM", en: "Using LLMs" },
      { id: "Retrieval (RAG)", en: "Retrieval (RAG)" },
      { id: "AI agent", en: "AI agents" },
      { id: "Evaluasi sistem LLM", en: "Evaluating LLM systems" },
      {
        id: "MLOps di luar Docker dan Kubernetes",
        en: "MLOps beyond Docker and Kubernetes",
      },
    ],
  },
  targets: [],
};
