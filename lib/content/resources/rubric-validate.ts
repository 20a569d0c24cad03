import type { ResourcesByItem } from "../../domain/resource";

export const rubricValidateResources: ResourcesByItem = {
  "comp-tuning": [
    {
      url: "https://scikit-learn.org/stable/modules/grid_search.html",
      title: "Tuning the hyper-parameters of an estimator - scikit-learn",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Pencarian grid dan acak yang sudah memakai validasi.",
        en: "Grid and random search with validation built in.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://optuna.readthedocs.io/en/stable/",
      title: "Optuna documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      licence: "MIT",
      why: {
        id: "Mencatat tiap percobaan dan memilih nilai berikutnya untukmu.",
        en: "Logs each trial and picks the next value for you.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/google-research/tuning_playbook",
      title: "Deep Learning Tuning Playbook",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      licence: "CC BY 4.0",
      why: {
        id: "Panduan menyetel jaringan secara terencana, dari tim Google.",
        en: "A plan for tuning networks, from Google’s team.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-cross-validation": [
    {
      url: "https://scikit-learn.org/stable/modules/cross_validation.html",
      title: "Cross-validation: evaluating estimator performance - scikit-learn",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Kapan pembagian acak, stratified, per kelompok, atau menurut waktu.",
        en: "When to split at random, stratified, by group or by time.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://inria.github.io/scikit-learn-mooc/",
      title: "Machine learning in Python with scikit-learn MOOC",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      licence: "CC BY 4.0",
      why: {
        id: "Modul validasi silangnya penuh gambar dan latihan.",
        en: "Its cross-validation module is full of pictures and practice.",
      },
      note: {
        id: "Pakai modul pipeline pemodelan prediktif dan modul evaluasi model.",
        en: "Use the modules on the predictive modelling pipeline and on model evaluation.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-metrics": [
    {
      url: "https://developers.google.com/machine-learning/crash-course/classification/accuracy-precision-recall?hl=id",
      title:
        "Classification: Accuracy, recall, precision, and related metrics (Machine Learning Crash Course)",
      kind: "course",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 1],
      licence: "CC BY 4.0",
      why: {
        id: "Precision dan recall dengan simulasi ambang yang bisa digeser.",
        en: "Precision and recall with a threshold you can slide.",
      },
      note: {
        id: "Halaman yang belum diterjemahkan tampil dalam bahasa Inggris.",
        en: "Pages that have no translation show in English.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://scikit-learn.org/stable/modules/model_evaluation.html",
      title: "Metrics and scoring: quantifying the quality of predictions - scikit-learn",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Semua metrik beserta rumus dan kapan dipakai.",
        en: "Every metric, its formula and when to use it.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://scikit-learn.org/stable/modules/classification_threshold.html",
      title: "Tuning the decision threshold for class prediction - scikit-learn",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "BSD-3-Clause",
      why: {
        id: "Alasan memilih ambang selain 0,5 menurut kerugiannya.",
        en: "Why to pick a threshold other than 0.5.",
      },
      listed: "2026-11-29",
    },
  ],
};
