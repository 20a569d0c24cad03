import type { GuideSection } from "../../domain/guide";

export const role: GuideSection = {
  key: "role",
  label: { id: "Peran", en: "The role" },
  title: {
    id: "AI engineer membangun AI sampai benar-benar dipakai",
    en: "An AI engineer takes AI all the way into use",
  },
  paragraphs: [
    {
      id: "Merancang sistem AI, membangunnya, lalu men-deploy-nya: ketiganya satu pekerjaan. Bidangnya macam-macam: e-commerce, kesehatan, keuangan, sampai pertahanan.",
      en: "Designing an AI system, building it and deploying it are one job. It is done in e-commerce, health, finance and even defence.",
    },
    {
      id: "Kebutuhannya tumbuh cepat, setidaknya menurut artikel sumber pada Mei 2025: dengan merujuk laporan LinkedIn dan World Economic Forum, profesi ini disebut termasuk sepuluh yang tumbuh paling cepat di dunia. Di Indonesia, yang mencari adalah perusahaan teknologi, startup, dan instansi pemerintah.",
      en: "Demand was growing fast when the source article was written, in May 2025: pointing to reports by LinkedIn and the World Economic Forum, it counts the profession among the ten fastest-growing in the world. In Indonesia, technology companies, start-ups and government agencies are looking for people.",
    },
  ],
  body: { kind: "prose" },
  targets: [{ to: "step", key: "foundations" }],
};

export const comparison: GuideSection = {
  key: "comparison",
  label: { id: "Beda dengan data scientist", en: "Data scientist or AI engineer" },
  title: {
    id: "Data scientist menjelaskan data, AI engineer membuatnya bekerja",
    en: "A data scientist explains data, an AI engineer puts it to work",
  },
  paragraphs: [
    {
      id: "Bahannya sama, hasil akhirnya beda. Kalau kamu lebih suka membuat sesuatu yang berjalan daripada menyusun analisis, kemungkinan besar kamu ada di kolom pertama.",
      en: "The material is the same; what comes out is not. If you would rather make something that runs than put together an analysis, you are probably in the first column.",
    },
  ],
  body: {
    kind: "comparison",
    caption: {
      id: "AI engineer dan data scientist dalam lima hal",
      en: "AI engineer and data scientist in five respects",
    },
    columns: [
      { id: "AI engineer", en: "AI engineer" },
      { id: "Data scientist", en: "Data scientist" },
    ],
    rows: [
      {
        aspect: { id: "Fokus", en: "Focus" },
        cells: [
          { id: "Membangun dan menerapkan AI", en: "Building and implementing AI" },
          { id: "Menganalisis dan menafsirkan data", en: "Analysing and interpreting data" },
        ],
      },
      {
        aspect: { id: "Tools", en: "Tools" },
        cells: [
          { id: "TensorFlow, PyTorch, Keras", en: "TensorFlow, PyTorch, Keras" },
          { id: "Pandas, NumPy, Tableau", en: "Pandas, NumPy, Tableau" },
        ],
      },
      {
        aspect: { id: "Hasil", en: "Output" },
        cells: [
          { id: "Model yang siap dipakai", en: "A model that is ready for use" },
          { id: "Insight dari data", en: "Insight from data" },
        ],
      },
      {
        aspect: { id: "Skill teknis", en: "Technical skill" },
        cells: [
          { id: "Coding dan software engineering", en: "Coding and software engineering" },
          { id: "Statistik dan analisis data", en: "Statistics and data analysis" },
        ],
      },
      {
        aspect: { id: "Rekan kerja", en: "Works with" },
        cells: [
          { id: "Software engineer", en: "Software engineers" },
          { id: "Business analyst", en: "Business analysts" },
        ],
      },
    ],
  },
  targets: [
    { to: "item", key: "pandas" },
    { to: "item", key: "numpy" },
    { to: "item", key: "tensorflow" },
    { to: "item", key: "pytorch" },
  ],
};

export const duties: GuideSection = {
  key: "duties",
  label: { id: "Empat tugas", en: "Four duties" },
  title: {
    id: "Empat tugas, dari model pertama sampai versi berikutnya",
    en: "Four duties, from the first model to the next version",
  },
  paragraphs: [
    {
      id: "Satu model melewati keempatnya, lalu biasanya kembali ke awal dengan pengetahuan baru. Di jalur ini keempat tugas itu menjadi rubrik untuk menilai proyekmu, jadi kamu melatihnya sebelum ada yang menggajimu.",
      en: "One model passes through all four, and then usually starts again with what was learnt. On this path the four duties are the rubric for your projects, so you practise them before anyone pays you to.",
    },
  ],
  body: {
    kind: "flow",
    topics: [
      {
        title: { id: "Merancang dan mengembangkan model", en: "Design and develop models" },
        text: {
          id: "Dari masalah menjadi model: menentukan caranya, mencari datanya, menyiapkan alurnya.",
          en: "From a problem to a model: deciding on the method, finding the data, laying the pipeline.",
        },
        targets: [
          { to: "item", key: "comp-algorithm" },
          { to: "item", key: "comp-data" },
          { to: "item", key: "comp-pipeline" },
        ],
      },
      {
        title: {
          id: "Deploy dan integrasi ke production",
          en: "Deploy and integrate into production",
        },
        text: {
          id: "Dari notebook ke sistem yang dipakai orang, dan tetap cepat saat dipakai.",
          en: "From a notebook to a system people use, and one that stays quick while they do.",
        },
        targets: [
          { to: "item", key: "comp-api" },
          { to: "item", key: "comp-container" },
          { to: "item", key: "comp-latency" },
        ],
      },
      {
        title: { id: "Merawat dan memantau", en: "Maintain and monitor" },
        text: {
          id: "Model yang sudah rilis tetap dijaga, karena data di luar sana terus bergeser.",
          en: "A released model is still looked after, because the data out there keeps shifting.",
        },
        targets: [
          { to: "item", key: "comp-monitoring" },
          { to: "item", key: "comp-errors" },
          { to: "item", key: "comp-retraining" },
        ],
      },
      {
        title: { id: "Bereksperimen dan memvalidasi", en: "Experiment and validate" },
        text: {
          id: "Mengubah satu hal, mengukur akibatnya, dan baru percaya kalau angkanya mendukung.",
          en: "Change one thing, measure the effect, and believe it only when the figures agree.",
        },
        targets: [
          { to: "item", key: "comp-tuning" },
          { to: "item", key: "comp-cross-validation" },
          { to: "item", key: "comp-metrics" },
        ],
      },
    ],
  },
  targets: [{ to: "step", key: "projects" }],
};
