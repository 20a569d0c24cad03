import type { Group } from "../../domain/path";

export const rubricDeploy: Group = {
  key: "rubric-deploy",
  title: { id: "Deploy dan Integrasi ke Production", en: "Deploy and integrate to production" },
  rule: { kind: "rubric" },
  items: [
    {
      key: "comp-api",
      kind: "competence",
      title: { id: "Membangun API", en: "Build an API" },
      core: false,
      what: {
        id: "Membuka model lewat alamat yang bisa dipanggil program lain, dengan format permintaan dan jawaban yang jelas.",
        en: "Opening a model up at an address other programs can call, with a clear format for requests and answers.",
      },
      why: {
        id: "Lewat API, tim web atau mobile bisa memakai modelmu tanpa perlu tahu isinya.",
        en: "Through an API, a web or mobile team can use your model without knowing what is inside.",
      },
      doneWhen: [
        {
          id: "orang lain berhasil memanggil API salah satu proyekmu hanya dengan membaca dokumentasinya, tanpa bertanya kepadamu",
          en: "someone else has called the API of one of your projects by reading its documentation alone, without asking you anything",
        },
      ],
      hours: [2, 6],
      after: ["python"],
      guide: "duties",
    },
    {
      key: "comp-container",
      kind: "competence",
      title: { id: "Mengelola container", en: "Manage containers" },
      hint: { id: "Docker", en: "Docker" },
      core: false,
      what: {
        id: "Membuat, menjalankan, dan memperbarui container sehingga versi kode, library, dan modelnya selalu jelas.",
        en: "Building, running and updating containers so that the versions of code, libraries and model are always clear.",
      },
      why: {
        id: "Saat versi baru bermasalah, image yang tercatat rapi membuatmu bisa kembali ke versi lama dalam hitungan menit.",
        en: "When a new version misbehaves, well-labelled images let you go back to the old one within minutes.",
      },
      doneWhen: [
        {
          id: "image proyekmu punya tag versi dan dependensinya terkunci",
          en: "your project’s image carries a version tag and pins its dependencies",
        },
        {
          id: "image proyekmu tidak berisi kredensial",
          en: "your project’s image holds no credentials",
        },
        {
          id: "kamu pernah mencoba kembali ke versi sebelumnya",
          en: "you have tried rolling back to an earlier version",
        },
      ],
      hours: [2, 6],
      after: ["docker"],
      guide: "duties",
    },
    {
      key: "comp-latency",
      kind: "competence",
      title: {
        id: "Berjalan real-time dengan latensi rendah",
        en: "Run in real time with low latency",
      },
      core: false,
      what: {
        id: "Membuat model menjawab secepat yang dibutuhkan pengguna, juga saat banyak permintaan datang bersamaan.",
        en: "Making a model answer as quickly as its users need, even when many requests arrive at once.",
      },
      why: {
        id: "Prediksi yang tepat tetapi terlambat tetap tidak terpakai, misalnya saat transaksi menunggu disetujui.",
        en: "A right answer that comes too late goes unused, for instance while a payment is waiting to be approved.",
      },
      doneWhen: [
        {
          id: "kamu menulis target waktu jawab lalu mengukur p50 dan p95 dari 1.000 permintaan ke proyekmu",
          en: "you have written down a response-time target and measured p50 and p95 over 1,000 requests to your project",
        },
        {
          id: "kamu mencatat satu perbaikan dengan angka sebelum dan sesudahnya",
          en: "you have recorded one improvement with figures before and after",
        },
      ],
      hours: [3, 8],
      after: ["comp-api"],
      guide: "duties",
    },
  ],
};
