import type { Group } from "../../domain/path";

export const languages: Group = {
  key: "languages",
  title: { id: "Bahasa Pemrograman", en: "Programming languages" },
  rule: { kind: "all-core" },
  items: [
    {
      key: "python",
      kind: "skill",
      title: { id: "Python", en: "Python" },
      hint: { id: "bahasa utama dunia AI", en: "the main language of the AI world" },
      core: true,
      what: {
        id: "Bahasa pemrograman yang kodenya terbaca hampir seperti kalimat biasa, dan bahasa utama untuk hampir semua library AI.",
        en: "A programming language that reads almost like plain sentences, and the main language of nearly every AI library.",
      },
      why: {
        id: "Semua proyek di jalur ini, dari CNN sampai API chatbot, bisa kamu tulis dengan Python, jadi kuasai ini sebelum yang lain.",
        en: "Every project on this path, from the CNN to the chatbot’s API, can be written in Python, so learn it before anything else.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan list, dict, dan fungsi tanpa catatan",
          en: "you can explain lists, dicts and functions without notes",
        },
        {
          id: "kamu sudah menulis program yang menjumlahkan pengeluaran per kategori dari berkas CSV dan tetap jalan saat ada baris yang rusak",
          en: "you have written a program that adds up spending by category from a CSV file and keeps going when a row is broken",
        },
      ],
      hours: [16, 45],
      after: [],
      guide: "faq",
    },
    {
      key: "r",
      kind: "skill",
      title: { id: "R", en: "R" },
      hint: { id: "untuk kasus tertentu", en: "for particular cases" },
      core: false,
      what: {
        id: "Bahasa khusus statistik: beberapa baris saja cukup untuk mengubah data survei menjadi uji hipotesis dan grafik siap terbit.",
        en: "A language made for statistics: a few lines turn survey data into a hypothesis test and a chart ready to publish.",
      },
      why: {
        id: "Kamu baru memerlukannya saat bekerja dengan peneliti, ahli biostatistik, atau tim yang sudah memakai R; semua proyek di jalur ini bisa selesai tanpanya.",
        en: "You need it only when working with researchers, biostatisticians or a team already on R; every project on this path can be finished without it.",
      },
      doneWhen: [
        {
          id: "kamu sudah membuat regresi linear dengan lm() dan bisa menjelaskan arti koefisien dan p-value-nya tanpa catatan",
          en: "you have fitted a linear regression with lm() and can explain its coefficients and p-values without notes",
        },
        {
          id: "regresi yang sama di Python memberimu koefisien yang sama",
          en: "the same regression in Python gave you the same coefficients",
        },
      ],
      hours: [10, 30],
      after: ["python"],
    },
    {
      key: "java",
      kind: "skill",
      title: { id: "Java", en: "Java" },
      hint: { id: "untuk kasus tertentu", en: "for particular cases" },
      core: false,
      what: {
        id: "Bahasa di balik banyak sistem besar perusahaan, misalnya aplikasi bank yang memproses ribuan transaksi sekaligus.",
        en: "A language behind many large company systems, such as bank applications that process thousands of transactions at once.",
      },
      why: {
        id: "Pelajari kalau modelmu nanti harus menyatu dengan sistem Java di kantor; untuk proyek di jalur ini, API Python sudah cukup.",
        en: "Learn it if your model will have to live inside a company’s Java system; for the projects on this path, a Python API is enough.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan beda tipe statis Java dan tipe dinamis Python",
          en: "you can explain how Java’s static types differ from Python’s dynamic ones",
        },
        {
          id: "kamu sudah membuat program Java kecil yang mengirim data ke sebuah API lalu membaca jawaban JSON-nya",
          en: "you have built a small Java program that sends data to an API and reads the JSON reply",
        },
      ],
      hours: [12, 35],
      after: ["python"],
    },
    {
      key: "scala",
      kind: "skill",
      title: { id: "Scala", en: "Scala" },
      hint: { id: "untuk kasus tertentu", en: "for particular cases" },
      core: false,
      what: {
        id: "Bahasa yang berjalan di mesin virtual Java, sering dipakai dengan Spark untuk mengolah data yang tidak muat di satu komputer.",
        en: "A language that runs on the Java virtual machine, often used with Spark to process data too big for one computer.",
      },
      why: {
        id: "Kamu baru memerlukannya di tim data yang kode Spark-nya ditulis dalam Scala; kalau tidak, PySpark dari Python biasanya cukup.",
        en: "You need it only in a data team whose Spark code is written in Scala; otherwise PySpark, from Python, is usually enough.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan map, filter, dan reduce tanpa catatan",
          en: "you can explain map, filter and reduce without notes",
        },
        {
          id: "kamu sudah menjalankan program Spark dalam Scala di laptopmu yang merangkum CSV sejuta baris",
          en: "you have run a Spark program in Scala on your laptop that summarises a CSV of a million rows",
        },
      ],
      hours: [14, 40],
      after: ["python"],
    },
    {
      key: "cpp",
      kind: "skill",
      title: { id: "C++", en: "C++" },
      hint: { id: "saat efisiensi penting", en: "where efficiency matters" },
      core: false,
      what: {
        id: "Bahasa yang bekerja dekat dengan perangkat keras: cepat dan hemat memori, tetapi lebih banyak detail yang harus kamu atur sendiri.",
        en: "A language that works close to the hardware: fast and light on memory, but with more details to manage yourself.",
      },
      why: {
        id: "Kamu memerlukannya kalau model harus jalan di robot, kamera, atau perangkat kecil dengan latensi sangat rendah; di luar itu, PyTorch dan TensorFlow sudah memakai C++ di balik layar.",
        en: "You need it when a model must run on a robot, camera or small device with very low latency; otherwise PyTorch and TensorFlow already use C++ behind the scenes.",
      },
      doneWhen: [
        {
          id: "kamu sudah menulis perkalian matriks yang sama dalam C++ dan Python murni, lalu mengukur waktunya",
          en: "you have written the same matrix multiplication in C++ and pure Python, and timed both",
        },
        {
          id: "kamu bisa menjelaskan kenapa selisih waktu antara C++ dan Python sebesar itu",
          en: "you can explain why the gap between C++ and Python is that large",
        },
      ],
      hours: [12, 35],
      after: ["python"],
    },
  ],
};
