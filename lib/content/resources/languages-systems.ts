import type { ResourcesByItem } from "../../domain/resource";

export const languagesSystemsResources: ResourcesByItem = {
  java: [
    {
      url: "https://www.youtube.com/playlist?list=PL-CtdCApEFH-p_Q2GyK4K3ORoAT0Yt7CX",
      title: "Java Tutorial - Bahasa Indonesia (Programmer Zaman Now)",
      kind: "video",
      languages: ["id"],
      cost: "free",
      hours: [15, 30],
      why: {
        id: "Seri video Java lengkap dalam bahasa Indonesia, gratis.",
        en: "A complete Java video series in Indonesian, free.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://java-programming.mooc.fi/",
      title: "Java Programming (University of Helsinki MOOC)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [30, 70],
      licence: "CC BY-NC-SA",
      why: {
        id: "Kursus kampus gratis dengan soal yang dinilai otomatis.",
        en: "A free university course with automatically graded exercises.",
      },
      note: {
        id: "Bagian I sudah cukup.",
        en: "Part I is enough.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://dev.java/learn/",
      title: "Learn Java - Dev.java",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [6, 12],
      why: {
        id: "Tutorial resmi Oracle yang menggantikan Java Tutorials lama.",
        en: "Oracle’s official tutorials, replacing the old Java Tutorials.",
      },
      listed: "2026-11-29",
    },
  ],
  scala: [
    {
      url: "https://docs.scala-lang.org/tour/tour-of-scala.html",
      title: "Tour of Scala",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Pengenalan resmi yang ringkas: map, filter, case class, dan trait.",
        en: "The official short tour: map, filter, case classes and traits.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.scala-lang.org/scala3/book/introduction.html",
      title: "Scala 3 - Book",
      kind: "book",
      languages: ["en"],
      cost: "free",
      hours: [8, 20],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Buku resmi kalau kamu ingin paham lebih dari sekadar sintaks.",
        en: "The official book, when you want more than the syntax.",
      },
      note: {
        id: "Spark memakai Scala 2.13, tetapi hampir semua dasar di buku ini tetap berlaku.",
        en: "Spark uses Scala 2.13, but nearly all of the basics in this book still apply.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://spark.apache.org/docs/latest/quick-start.html",
      title: "Quick Start - Spark Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 5],
      licence: "Apache-2.0",
      why: {
        id: "Menjalankan Spark dari Scala di laptop dalam satu sore.",
        en: "Run Spark from Scala on your laptop in one afternoon.",
      },
      listed: "2026-11-29",
    },
  ],
  cpp: [
    {
      url: "https://www.youtube.com/playlist?list=PLZS-MHyEIRo4Ze0bbGB1WKBSNMPzi-eWI",
      title: "Belajar C++ Bahasa Indonesia (Dasar) - Kelas Terbuka",
      kind: "video",
      languages: ["id"],
      cost: "free",
      hours: [10, 20],
      why: {
        id: "Seri C++ dasar berbahasa Indonesia, cukup untuk perkalian matriks.",
        en: "Basic C++ in Indonesian, enough for the matrix exercise.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.learncpp.com/",
      title: "Learn C++ (LearnCpp.com)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [20, 50],
      licence: "free to read, all rights reserved",
      why: {
        id: "Tutorial teks terlengkap dan terus diperbarui, gratis.",
        en: "The fullest written tutorial, kept up to date, free.",
      },
      note: {
        id: "Bab 0 sampai 12 dan bab 16 sudah cukup.",
        en: "Chapters 0 to 12 and 16 are enough.",
      },
      listed: "2026-11-29",
    },
  ],
};
