import type { Group } from "../../domain/path";

export const courses: Group = {
  key: "courses",
  title: { id: "Kursus Online", en: "Online courses" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "course-coursera",
      kind: "course",
      title: {
        id: "Coursera: AI Specialization by Stanford",
        en: "Coursera: AI Specialization by Stanford",
      },
      core: false,
      paid: true,
      what: {
        id: "Rangkaian kursus machine learning dari Stanford dan DeepLearning.AI di Coursera, yang di sana bernama Machine Learning Specialization.",
        en: "A series of machine-learning courses from Stanford and DeepLearning.AI on Coursera, listed there as the Machine Learning Specialization.",
      },
      why: {
        id: "Urutannya sudah disusun orang lain, jadi waktumu terpakai untuk belajar, bukan untuk membandingkan materi.",
        en: "Someone has already put the topics in order, so your time goes into learning rather than comparing material.",
      },
      doneWhen: [
        {
          id: "kamu sudah menuntaskan seluruh rangkaian kursusnya",
          en: "you have finished the whole series of courses",
        },
        {
          id: "kamu sudah menulis ulang satu tugasnya dari berkas kosong di repo publik dengan dataset pilihanmu",
          en: "you have rebuilt one of its assignments from an empty file in a public repository, on a dataset you chose",
        },
      ],
      hours: [55, 95],
      after: ["python"],
      staleness: {
        state: "renamed",
        checked: "2026-11-29",
        successor: "Machine Learning Specialization",
        note: {
          id: "Nama yang dipakai artikel sumber tidak kami temukan di Coursera, tetapi program dari Stanford dan DeepLearning.AI masih ada. Sejak pertengahan 2025 hanya modul pertamanya yang bisa dibuka gratis; bantuan biaya masih bisa diminta.",
          en: "We did not find the source article’s name on Coursera, but the programme from Stanford and DeepLearning.AI is still there. Since mid-2025 only its first module opens free of charge; financial aid can still be requested.",
        },
      },
    },
    {
      key: "course-edx",
      kind: "course",
      title: {
        id: "edX: Professional Certificate in AI",
        en: "edX: Professional Certificate in AI",
      },
      core: false,
      paid: true,
      what: {
        id: "Rangkaian kursus AI di edX, platform kursus dari berbagai universitas dan lembaga, yang berujung pada satu sertifikat profesional.",
        en: "A series of AI courses on edX, a platform for courses from universities and other institutions, leading to one professional certificate.",
      },
      why: {
        id: "Materi yang berurutan melatihmu menghubungkan teori dengan praktik, bukan belajar potongan yang terpisah-pisah.",
        en: "Courses in sequence help you connect theory with practice rather than collecting separate fragments.",
      },
      doneWhen: [
        {
          id: "sertifikatnya atas namamu",
          en: "the certificate is in your name",
        },
        {
          id: "kamu punya ringkasan satu halaman untuk tiap kursus di dalamnya, dan bisa menjelaskannya tanpa melihat",
          en: "you have a one-page summary of each course in it, and can explain it without looking",
        },
      ],
      hours: [90, 200],
      after: ["python"],
      staleness: {
        state: "not-found",
        checked: "2026-11-29",
        successor: "Computer Science for Artificial Intelligence (HarvardX)",
        note: {
          id: "Program bernama “Professional Certificate in AI” tidak kami temukan di edX. Program terdekat ini bisa diikuti gratis lewat kursus-kursusnya, tetapi sertifikatnya berbayar.",
          en: "We found no programme named “Professional Certificate in AI” on edX. The courses of the nearest one can be followed free, but its certificate costs money.",
        },
      },
    },
    {
      key: "course-udemy",
      kind: "course",
      title: { id: "Kursus di Udemy", en: "A course on Udemy" },
      core: false,
      paid: true,
      what: {
        id: "Satu kursus AI atau machine learning pilihanmu di Udemy, tempat banyak pengajar menjual kursus video mereka sendiri.",
        en: "One AI or machine-learning course of your choice on Udemy, a marketplace where many instructors sell their own video courses.",
      },
      why: {
        id: "Pilihannya sangat beragam, jadi kamu bisa mengambil satu topik yang memang kurang, misalnya deployment atau computer vision.",
        en: "The choice is wide, so you can take exactly the topic you are missing, such as deployment or computer vision.",
      },
      doneWhen: [
        {
          id: "kamu menulis alasan memilih kursus itu sebelum mulai",
          en: "you wrote down why you chose the course before starting",
        },
        {
          id: "kamu menyelesaikan kursusnya sampai video terakhir",
          en: "you finished the course to the last video",
        },
        {
          id: "kamu menerapkan isi kursusnya di satu proyek yang bukan bagian darinya",
          en: "you used what the course taught in a project that is not part of it",
        },
      ],
      hours: [12, 40],
      after: ["python"],
    },
    {
      key: "course-dicoding",
      kind: "course",
      title: { id: "Kursus di Dicoding", en: "A course on Dicoding" },
      core: false,
      paid: true,
      what: {
        id: "Satu kelas AI, data, atau machine learning di Dicoding, platform belajar teknologi dari Indonesia.",
        en: "One AI, data or machine-learning class on Dicoding, an Indonesian platform for learning technology.",
      },
      why: {
        id: "Belajar dalam bahasa sendiri membuat konsep yang sulit lebih cepat dipahami, apalagi di awal.",
        en: "Learning in Indonesian helps hard ideas settle sooner, especially at the beginning.",
      },
      doneWhen: [
        {
          id: "kamu lulus satu kelas dan sertifikatnya bisa dibuka lewat tautan",
          en: "you have passed one class and its certificate opens from a link",
        },
        {
          id: "kamu sudah mengembangkan tugas terakhirmu dengan minimal satu fitur yang tidak diminta",
          en: "you have taken your last assignment further with at least one feature that was not asked for",
        },
      ],
      hours: [14, 95],
      after: [],
      note: {
        id: "Harga kelasnya tidak bisa kami pastikan: cek dulu sebelum mendaftar.",
        en: "We could not confirm what its classes cost: check the price before you enrol.",
      },
    },
    {
      key: "course-datacamp",
      kind: "course",
      title: { id: "Kursus di DataCamp", en: "A course on DataCamp" },
      core: false,
      paid: true,
      what: {
        id: "Satu kursus data atau machine learning di DataCamp, platform dengan latihan kode pendek yang dikerjakan langsung di browser.",
        en: "One data or machine-learning course on DataCamp, a platform of short coding exercises done right in the browser.",
      },
      why: {
        id: "Latihan pendek cocok untuk hari yang padat dan membuat sintaks Python lama-lama terasa biasa.",
        en: "Short exercises fit into busy days and make Python’s syntax feel familiar over time.",
      },
      doneWhen: [
        {
          id: "kamu sudah menuntaskan satu kursus",
          en: "you have completed one course",
        },
        {
          id: "kamu bisa mengulang lima latihannya di notebook kosong tanpa petunjuk maupun kode awal",
          en: "you can redo five of its exercises in an empty notebook without hints or starter code",
        },
      ],
      hours: [6, 16],
      after: [],
    },
    {
      key: "course-free",
      kind: "course",
      origin: "langkah",
      title: { id: "Kursus gratis", en: "A free course" },
      hint: {
        id: "CS50 AI, Machine Learning Zoomcamp, Kaggle Learn",
        en: "CS50 AI, Machine Learning Zoomcamp, Kaggle Learn",
      },
      core: false,
      what: {
        id: "Satu kursus AI atau machine learning yang bisa diikuti sampai selesai tanpa biaya: CS50 AI, Machine Learning Zoomcamp, atau tiga kursus singkat di Kaggle Learn.",
        en: "One AI or machine-learning course that can be followed to the end at no cost: CS50 AI, Machine Learning Zoomcamp, or three short courses of Kaggle Learn.",
      },
      why: {
        id: "Materi yang bagus tidak harus mahal. Dengan pilihan ini, langkah kursus bisa kamu selesaikan tanpa membayar apa pun.",
        en: "Good teaching need not be expensive. With this choice you can complete the courses without paying for anything.",
      },
      doneWhen: [
        {
          id: "kamu sudah menyelesaikan kursusnya sampai tugas terakhir",
          en: "you have finished the course down to its last assignment",
        },
        {
          id: "kamu sudah mengerjakan ulang satu tugasnya dari berkas kosong, dengan data lain, di repo publik",
          en: "you have redone one of its assignments from an empty file, on other data, in a public repository",
        },
      ],
      hours: [12, 120],
      after: ["python"],
    },
  ],
};
