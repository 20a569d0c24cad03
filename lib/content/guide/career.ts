import type { GuideSection } from "../../domain/guide";
import { preferences } from "../preferences";

export const specialisations: GuideSection = {
  key: "specialisations",
  label: { id: "Spesialisasi", en: "Specialisations" },
  title: { id: "Tiga arah yang bisa kamu dalami", en: "Three directions to go deeper" },
  paragraphs: [
    {
      id: "Kamu tidak perlu memilih sekarang, dan arah mana pun tidak mengubah persentase. Gunanya untuk menentukan proyek mana yang dikerjakan lebih dulu.",
      en: "You need not choose now, and no direction changes your percentage. It only helps you decide which project to do first.",
    },
  ],
  body: {
    kind: "choices",
    choices: preferences.specialisations,
    related: {
      "ml-engineer": [
        { to: "item", key: "scikit-learn" },
        { to: "item", key: "docker" },
      ],
      "nlp-engineer": [
        { to: "item", key: "hf-transformers" },
        { to: "item", key: "proj-chatbot" },
      ],
      "cv-engineer": [
        { to: "item", key: "cnn" },
        { to: "item", key: "proj-face-detection" },
      ],
    },
  },
  note: {
    id: "Ketiga arahnya dari artikel sumber. Kaitannya dengan isi jalur kami yang memilih.",
    en: "The three directions come from the source article. Which parts of the path they point to is our choice.",
  },
  targets: [],
};

export const industries: GuideSection = {
  key: "industries",
  label: { id: "Industri", en: "Industries" },
  title: {
    id: "Lima industri, sepuluh contoh pemakaian",
    en: "Five industries, ten examples of use",
  },
  paragraphs: [
    {
      id: "Satu teknik yang sama bisa muncul di beberapa bidang. Kalau kamu sudah kenal salah satunya, dari kuliah, pekerjaan, atau keluarga, mulailah proyekmu dari sana: kamu lebih cepat tahu masalah mana yang nyata.",
      en: "The same technique turns up in several fields. If you already know one of them, from study, work or family, start your project there: you will see sooner which problems are real.",
    },
  ],
  body: {
    kind: "choices",
    choices: preferences.industries,
    related: {
      health: [{ to: "item", key: "proj-image-classification" }],
      finance: [{ to: "item", key: "proj-fraud" }],
      "e-commerce": [
        { to: "item", key: "proj-recommender" },
        { to: "item", key: "proj-chatbot" },
      ],
      automotive: [{ to: "item", key: "cnn" }],
      agriculture: [{ to: "item", key: "proj-image-classification" }],
    },
  },
  note: {
    id: "Industri dan pemakaiannya dari artikel sumber. Proyek yang berdekatan kami yang memilih.",
    en: "The industries and their uses come from the source article. The projects beside them are our choice.",
  },
  targets: [],
};

export const levels: GuideSection = {
  key: "levels",
  label: { id: "Jenjang karier", en: "Career levels" },
  title: {
    id: "Lima jenjang, dari junior sampai eksekutif",
    en: "Five levels, from junior to executive",
  },
  paragraphs: [
    {
      id: "Jalur ini mengantarmu ke anak tangga pertama: magang atau posisi tingkat pemula. Sisanya tumbuh dari pekerjaan.",
      en: "This path takes you to the first rung: an internship or an entry-level role. The rest grows out of the work.",
    },
  ],
  body: { kind: "ladder", levels: preferences.levels },
  note: {
    id: "Urutan jenjang dan tahun pengalamannya dari artikel sumber, Mei 2025, yang memberi angka tahun hanya untuk dua jenjang pertama.",
    en: "The order of the levels and the years come from the source article, May 2025, which gives years for the first two levels only.",
  },
  targets: [
    { to: "item", key: "job-internship" },
    { to: "item", key: "job-entry-level" },
  ],
};

export const salaries: GuideSection = {
  key: "salaries",
  label: { id: "Gaji", en: "Salaries" },
  title: {
    id: "Di Indonesia, Rp180\u2060–\u2060480\u00a0juta setahun",
    en: "In Indonesia, Rp180\u2060–\u2060480\u00a0million a year",
  },
  paragraphs: [
    {
      id: "Dibagi dua belas, itu Rp15\u2060–\u206040\u00a0juta sebulan. Posisimu di rentang itu tergantung pengalaman, pendidikan, dan industri.",
      en: "Divided by twelve, that is Rp15\u2060–\u206040\u00a0million a month. Where you land depends on experience, education and industry.",
    },
  ],
  body: {
    kind: "salaries",
    finding: {
      id: "Batas atas di Indonesia 2,7 kali batas bawahnya",
      en: "In Indonesia the top of the range is 2.7 times the bottom",
    },
    caution: {
      id: "Tiap wilayah memakai mata uang dan sumbunya sendiri. Panjang batang antarwilayah tidak bisa dibandingkan, dan biaya hidupnya pun berbeda.",
      en: "Each region has its own currency and its own axis. Bars cannot be compared from one region to the next, and the cost of living differs too.",
    },
    ranges: [
      {
        key: "indonesia",
        region: { id: "Indonesia", en: "Indonesia" },
        currency: { id: "juta rupiah", en: "million rupiah" },
        low: 180_000_000,
        high: 480_000_000,
        open: false,
        money: { prefix: "Rp", per: 1_000_000, suffix: { id: " juta", en: " million" } },
      },
      {
        key: "united-states",
        region: { id: "Amerika Serikat", en: "United States" },
        currency: { id: "dolar AS", en: "US dollars" },
        low: 100_000,
        high: 160_000,
        open: true,
        money: { prefix: "US$", per: 1, suffix: { id: "", en: "" } },
      },
      {
        key: "europe",
        region: { id: "Eropa", en: "Europe" },
        currency: { id: "euro", en: "euros" },
        low: 60_000,
        high: 120_000,
        open: false,
        money: { prefix: "€", per: 1, suffix: { id: "", en: "" } },
      },
      {
        key: "singapore",
        region: { id: "Singapura", en: "Singapore" },
        currency: { id: "dolar Singapura", en: "Singapore dollars" },
        low: 70_000,
        high: 130_000,
        open: false,
        money: { prefix: "S$", per: 1, suffix: { id: "", en: "" } },
      },
    ],
  },
  note: {
    id: "Angka setahun dari artikel sumber, per Mei 2025. Kami belum mengeceknya lagi, jadi pakai sebagai gambaran, bukan patokan negosiasi.",
    en: "Yearly figures from the source article, as of May 2025. We have not checked them since, so treat them as a picture rather than a basis for negotiation.",
  },
  targets: [{ to: "step", key: "apply" }],
};
