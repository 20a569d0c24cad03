import type { ResourcesByItem } from "../../domain/resource";

export const projectsTablesResources: ResourcesByItem = {
  "proj-weather": [
    {
      url: "https://github.com/microsoft/ML-For-Beginners/blob/main/translations/id/7-TimeSeries/1-Introduction/README.md",
      title: "Pengantar peramalan deret waktu (Pembelajaran Mesin untuk Pemula)",
      kind: "course",
      languages: ["id"],
      cost: "free",
      hours: [2, 3],
      licence: "MIT",
      why: {
        id: "Dasar data berurutan dalam bahasa Indonesia.",
        en: "The basics of ordered data, in Indonesian.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://www.tensorflow.org/tutorials/structured_data/time_series",
      title: "Time series forecasting - TensorFlow Core",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [3, 5],
      licence: "CC BY 4.0; code Apache-2.0",
      why: {
        id: "Membagi data menurut waktu dan pembanding sederhana, contohnya cuaca.",
        en: "Time-based splits and simple baselines, on weather data.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/learn/time-series",
      title: "Learn Time Series Tutorials (Kaggle Learn)",
      kind: "exercise",
      languages: ["en"],
      cost: "free",
      hours: [4, 6],
      why: {
        id: "Tren, musim, dan lag dengan latihan di browser.",
        en: "Trend, season and lags, with exercises in the browser.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://open-meteo.com/en/docs/historical-weather-api",
      title: "Historical Weather API - Open-Meteo",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "data CC BY 4.0",
      why: {
        id: "Data cuaca harian kotamu, tanpa kunci API.",
        en: "Daily weather for your city, with no API key.",
      },
      note: {
        id: "Gratis untuk pemakaian nonkomersial, sampai 10.000 panggilan sehari.",
        en: "Free for non-commercial use, up to 10,000 calls a day.",
      },
      listed: "2026-11-29",
    },
  ],
  "proj-fraud": [
    {
      url: "https://fraud-detection-handbook.github.io/fraud-detection-handbook/",
      title: "Reproducible Machine Learning for Credit Card Fraud Detection - Practical Handbook",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [6, 15],
      licence: "text CC BY-SA 4.0; code GPL-3.0",
      why: {
        id: "Buku gratis khusus fraud; bab metrik dan ambang wajib dibaca.",
        en: "A free book on fraud; read its metrics and threshold chapters.",
      },
      note: {
        id: "Cukup bab 3, 4, dan 6.",
        en: "Chapters 3, 4 and 6 are enough.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://scikit-learn.org/stable/modules/classification_threshold.html",
      title: "Tuning the decision threshold for class prediction - scikit-learn",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Memilih ambang menurut kerugian, bukan angka 0,5.",
        en: "Choose a threshold by cost instead of 0.5.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://fastapi.tiangolo.com/tutorial/",
      title: "Tutorial - User Guide - FastAPI",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [3, 6],
      licence: "MIT",
      why: {
        id: "Supaya orang lain bisa mengirim transaksi dan menerima skor.",
        en: "So that others can send a transaction and get a score.",
      },
      listed: "2026-11-29",
    },
  ],
};
