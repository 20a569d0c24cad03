import type { Group } from "../../domain/path";

export const rubricMaintain: Group = {
  key: "rubric-maintain",
  title: { id: "Maintenance dan Monitoring", en: "Maintenance and monitoring" },
  rule: { kind: "rubric" },
  items: [
    {
      key: "comp-monitoring",
      kind: "competence",
      title: { id: "Monitoring performa model", en: "Monitor model performance" },
      core: false,
      what: {
        id: "Memantau mutu prediksi dan bentuk data masuk setelah model dipakai, lengkap dengan peringatan saat ada yang bergeser.",
        en: "Watching the quality of predictions and the shape of incoming data once a model is in use, with an alert when something shifts.",
      },
      why: {
        id: "Mutu model biasanya turun diam-diam; tanpa pemantauan, yang pertama sadar justru penggunanya.",
        en: "Models usually decline quietly; without monitoring, the first to notice are the users.",
      },
      doneWhen: [
        {
          id: "salah satu proyekmu mencatat sebaran input dan satu metrik mutu setiap minggu",
          en: "one of your projects logs its input distribution and one quality metric every week",
        },
        {
          id: "peringatan di proyekmu terbukti muncul saat kamu sengaja mengirim data yang aneh",
          en: "your project’s alert has gone off when you deliberately sent odd data",
        },
      ],
      hours: [4, 12],
      after: ["comp-api"],
      guide: "duties",
    },
    {
      key: "comp-errors",
      kind: "competence",
      title: { id: "Menangani error", en: "Handle errors" },
      core: false,
      what: {
        id: "Membuat sistem tetap memberi jawaban yang jelas saat input kosong, layanan lain mati, atau model gagal dimuat.",
        en: "Making sure the system still gives a clear answer when input is empty, another service is down or the model fails to load.",
      },
      why: {
        id: "Gangguan pasti terjadi, dan cara sistem menanganinya menentukan apakah orang tetap percaya.",
        en: "Trouble will come, and how a system handles it decides whether people go on trusting it.",
      },
      doneWhen: [
        {
          id: "kamu sudah memicu tiga kegagalan berbeda di proyekmu dengan sengaja",
          en: "you have triggered three different failures in your project on purpose",
        },
        {
          id: "tiap kegagalan itu memberi pesan yang jelas dan meninggalkan catatan di log, bukan crash",
          en: "each of those failures gives a clear message and a log entry instead of a crash",
        },
      ],
      hours: [2, 5],
      after: ["comp-api"],
      guide: "duties",
    },
    {
      key: "comp-retraining",
      kind: "competence",
      title: { id: "Retraining saat drift", en: "Retrain on drift" },
      core: false,
      what: {
        id: "Melatih ulang model dengan data baru saat dunia berubah, lalu menggantinya hanya kalau memang lebih baik.",
        en: "Training a model again on new data when the world has changed, and swapping it in only if it really is better.",
      },
      why: {
        id: "Kebiasaan pengguna dan harga terus bergeser, jadi model yang bagus tahun lalu belum tentu bagus hari ini.",
        en: "Habits and prices keep moving, so a model that was good last year may not be good today.",
      },
      doneWhen: [
        {
          id: "proyekmu punya pemicu retraining yang tertulis",
          en: "your project has a written trigger for retraining",
        },
        {
          id: "kamu sudah mensimulasikan drift lalu membandingkan model lama dan baru pada data terbaru yang sama",
          en: "you have simulated drift and compared the old and new models on the same recent data",
        },
      ],
      hours: [4, 10],
      after: ["comp-monitoring"],
      guide: "duties",
    },
  ],
};
