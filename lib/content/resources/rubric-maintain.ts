import type { ResourcesByItem } from "../../domain/resource";

export const rubricMaintainResources: ResourcesByItem = {
  "comp-monitoring": [
    {
      url: "https://learn.evidentlyai.com/",
      title: "Open-source ML observability course (Evidently AI)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [3, 8],
      licence: "code Apache-2.0",
      why: {
        id: "Kursus gratis 40 pelajaran; modul 1 dan 2 sudah cukup.",
        en: "A free 40-lesson course; modules 1 and 2 are enough.",
      },
      note: {
        id: "Memakai API Evidently yang lama, tetapi gagasannya tetap berlaku.",
        en: "It uses an older Evidently API, but the ideas hold.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.evidentlyai.com/",
      title: "Evidently Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      licence: "Apache-2.0",
      why: {
        id: "Laporan sebaran data dan peringatan yang bisa langsung dipasang.",
        en: "Data-distribution reports and alerts ready to plug in.",
      },
      note: {
        id: "API-nya berubah di versi 0.7: ikuti quickstart yang sekarang.",
        en: "The API changed in version 0.7: follow the current quickstart.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/DataTalksClub/mlops-zoomcamp/tree/main/05-monitoring",
      title: "Model Monitoring (MLOps Zoomcamp, module 5)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [3, 6],
      why: {
        id: "Contoh utuh pemantauan model dengan dasbor.",
        en: "A complete example of model monitoring with a dashboard.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-errors": [
    {
      url: "https://docs.python.org/id/3/tutorial/errors.html",
      title: "Kesalahan dan Pengecualian (Tutorial Python)",
      kind: "docs",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 1],
      licence: "PSF; translation CC0",
      why: {
        id: "Menangkap kesalahan dengan benar, sebagian berbahasa Indonesia.",
        en: "Catching errors properly, partly in Indonesian.",
      },
      note: {
        id: "Baru sekitar 41% paragrafnya diterjemahkan.",
        en: "Only about 41% of its paragraphs are translated.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://fastapi.tiangolo.com/tutorial/handling-errors/",
      title: "Handling Errors - FastAPI",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "MIT",
      why: {
        id: "Jawaban yang jelas untuk pengguna saat ada yang gagal.",
        en: "Clear answers for users when something fails.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.python.org/3/howto/logging.html",
      title: "Logging HOWTO - Python documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "PSF",
      why: {
        id: "Meninggalkan catatan di log, bukan print yang hilang.",
        en: "Leave a log entry instead of a lost print.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-retraining": [
    {
      url: "https://docs.cloud.google.com/architecture/mlops-continuous-delivery-and-automation-pipelines-in-machine-learning",
      title:
        "MLOps: Continuous delivery and automation pipelines in machine learning (Google Cloud)",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY 4.0",
      why: {
        id: "Kapan dan dengan pemicu apa model dilatih ulang.",
        en: "When a model is retrained, and on what trigger.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://huyenchip.com/2022/02/07/data-distribution-shifts-and-monitoring.html",
      title: "Data Distribution Shifts and Monitoring (Chip Huyen)",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Jenis pergeseran data dan cara menanggapinya.",
        en: "Kinds of data shift and how to respond.",
      },
      listed: "2026-11-29",
    },
  ],
};
