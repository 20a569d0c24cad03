import type { ResourcesByItem } from "../../domain/resource";

export const rubricDeployResources: ResourcesByItem = {
  "comp-api": [
    {
      url: "https://fastapi.tiangolo.com/tutorial/",
      title: "Tutorial - User Guide - FastAPI",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      licence: "MIT",
      why: {
        id: "Dokumentasi API tersusun otomatis, jadi orang tidak perlu bertanya.",
        en: "Documents your API automatically, so people need not ask.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://github.com/DataTalksClub/machine-learning-zoomcamp/tree/main/05-deployment",
      title: "Deploying Machine Learning Models (Machine Learning Zoomcamp, module 5)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      why: {
        id: "Modul gratis: dari model tersimpan sampai layanan dalam container.",
        en: "A free module: from saved model to containerised service.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-container": [
    {
      url: "https://docs.docker.com/build/building/best-practices/",
      title: "Building best practices - Docker Docs",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "Apache-2.0",
      why: {
        id: "Tag, versi terkunci, dan kredensial: daftar periksamu.",
        en: "Tags, pinned versions and credentials: your checklist.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.youtube.com/playlist?list=PL-CtdCApEFH-A7jBmdertzbeACuQWvQao",
      title: "Tutorial Docker untuk Pemula (Programmer Zaman Now)",
      kind: "video",
      languages: ["id"],
      cost: "free",
      hours: [2, 4],
      why: {
        id: "Bagian image dan registry-nya, dalam bahasa Indonesia.",
        en: "Its parts on images and registries, in Indonesian.",
      },
      listed: "2026-11-29",
    },
  ],
  "comp-latency": [
    {
      url: "https://docs.locust.io/en/stable/",
      title: "Locust Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 3],
      licence: "MIT",
      why: {
        id: "Mengirim 1.000 permintaan dan membaca p50 serta p95.",
        en: "Send 1,000 requests and read p50 and p95.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://fullstackdeeplearning.com/course/2022/lecture-5-deployment/",
      title: "Lecture 5: Deployment (Full Stack Deep Learning 2022)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Pilihan mempercepat: batching, caching, kuantisasi, dan untung-ruginya.",
        en: "Ways to speed up: batching, caching, quantisation, and trade-offs.",
      },
      note: {
        id: "Kursus 2022 adalah edisi gratis terakhirnya.",
        en: "The course of 2022 is its last free edition.",
      },
      listed: "2026-11-29",
    },
  ],
};
