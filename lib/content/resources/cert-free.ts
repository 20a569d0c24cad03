import type { ResourcesByItem } from "../../domain/resource";

export const certFreeResources: ResourcesByItem = {
  "cert-free": [
    {
      url: "https://huggingface.co/learn/llm-course/chapter1/1",
      title: "Introduction - Hugging Face LLM Course",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [15, 25],
      licence: "Apache-2.0",
      why: {
        id: "Kuis setelah bab 1 dan 3 memberi sertifikat gratis.",
        en: "Its quizzes after chapters 1 and 3 give free certificates.",
      },
      note: {
        id: "Perlu akun Hugging Face, gratis.",
        en: "Needs a Hugging Face account, which is free.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.freecodecamp.org/learn/machine-learning-with-python/",
      title: "Machine Learning with Python - freeCodeCamp",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [30, 60],
      licence: "BSD-3-Clause",
      why: {
        id: "Lima proyek TensorFlow menuju sertifikat tanpa biaya.",
        en: "Five TensorFlow projects towards a certificate at no cost.",
      },
      note: {
        id: "Mungkin sudah pindah ke bagian legacy di freeCodeCamp.",
        en: "It may have moved to freeCodeCamp’s legacy section.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://cs50.harvard.edu/ai/",
      title: "CS50's Introduction to Artificial Intelligence with Python (CS50 OpenCourseWare)",
      kind: "course",
      languages: ["en"],
      cost: "free",
      hours: [50, 90],
      licence: "CC BY-NC-SA 4.0",
      why: {
        id: "Sertifikat CS50 gratis kalau semua proyeknya lulus.",
        en: "CS50’s certificate is free once every project passes.",
      },
      note: {
        id: "Sertifikat gratisnya dari CS50, bukan dari edX.",
        en: "The free certificate comes from CS50, not from edX.",
      },
      listed: "2026-11-29",
    },
  ],
};
