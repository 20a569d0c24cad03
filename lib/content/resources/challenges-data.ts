import type { ResourcesByItem } from "../../domain/resource";

export const challengesDataResources: ResourcesByItem = {
  "chal-bias": [
    {
      url: "https://github.com/microsoft/ML-For-Beginners/blob/main/translations/id/1-Introduction/3-fairness/README.md",
      title: "Keadilan dan pembelajaran mesin (Pembelajaran Mesin untuk Pemula)",
      kind: "course",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      licence: "MIT",
      why: {
        id: "Contoh bias dan cara mengukurnya, berbahasa Indonesia.",
        en: "Examples of bias and how to measure it, in Indonesian.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://developers.google.com/machine-learning/crash-course/fairness?hl=id",
      title: "Fairness (Machine Learning Crash Course)",
      kind: "course",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY 4.0",
      why: {
        id: "Jenis bias dan ukuran keadilan, dengan latihan interaktif.",
        en: "Kinds of bias and fairness measures, with interactive practice.",
      },
      note: {
        id: "Halaman yang belum diterjemahkan tampil dalam bahasa Inggris.",
        en: "Pages that have no translation show in English.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/learn/intro-to-ai-ethics",
      title: "Intro to AI Ethics (Kaggle Learn)",
      kind: "exercise",
      languages: ["en"],
      cost: "free",
      hours: [3, 4],
      why: {
        id: "Latihan kode menemukan bias di data sungguhan.",
        en: "Code exercises that find bias in real data.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://jdih.komdigi.go.id/produk_hukum/view/id/883",
      title: "Surat Edaran Menkominfo Nomor 9 Tahun 2023 tentang Etika Kecerdasan Artifisial",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Pedoman etika AI resmi Indonesia, bagus dikutip saat wawancara.",
        en: "Indonesia’s official AI ethics guideline, good to cite.",
      },
      note: {
        id: "Ini surat edaran, bukan undang-undang; aturan yang lebih baru bisa menyusul.",
        en: "It is a circular and not a law; newer rules may follow.",
      },
      listed: "2026-11-29",
    },
  ],
  "chal-drift": [
    {
      url: "https://www.evidentlyai.com/ml-in-production/data-drift",
      title: "What is data drift in ML, and how to detect and handle it (Evidently AI)",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Beda data drift dan concept drift, dengan contoh.",
        en: "Data drift against concept drift, with examples.",
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
        id: "Lebih dalam: sebab, deteksi, dan tanggapannya.",
        en: "Goes deeper: causes, detection and responses.",
      },
      listed: "2026-11-29",
    },
  ],
};
