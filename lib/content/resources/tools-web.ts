import type { ResourcesByItem } from "../../domain/resource";

export const toolsWebResources: ResourcesByItem = {
  flask: [
    {
      url: "https://github.com/microsoft/ML-For-Beginners/blob/main/translations/id/3-Web-App/1-Web-App/README.md",
      title: "Bangun Aplikasi Web untuk Menggunakan Model ML (Pembelajaran Mesin untuk Pemula)",
      kind: "course",
      languages: ["id"],
      cost: "free",
      hours: [2, 4],
      licence: "MIT",
      why: {
        id: "Membuat aplikasi Flask untuk model scikit-learn, berbahasa Indonesia.",
        en: "Builds a Flask app for a scikit-learn model, in Indonesian.",
      },
      machineTranslated: true,
      listed: "2026-11-29",
    },
    {
      url: "https://flask.palletsprojects.com/en/stable/quickstart/",
      title: "Quickstart - Flask Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Rute, formulir, dan template dalam satu halaman resmi.",
        en: "Routes, forms and templates on one official page.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://flask.palletsprojects.com/en/stable/tutorial/",
      title: "Tutorial - Flask Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [4, 8],
      licence: "BSD-3-Clause",
      why: {
        id: "Aplikasi utuh dengan tes, kalau kamu ingin lebih rapi.",
        en: "A whole app with tests, when you want it tidier.",
      },
      listed: "2026-11-29",
    },
  ],
  fastapi: [
    {
      url: "https://fastapi.tiangolo.com/tutorial/",
      title: "Tutorial - User Guide - FastAPI",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [3, 6],
      licence: "MIT",
      why: {
        id: "Tutorial resmi bertahap; validasi 422 dan halaman /docs langsung jadi.",
        en: "The official stepwise tutorial; 422 checks and /docs come built in.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://fastapi.tiangolo.com/tutorial/testing/",
      title: "Testing - FastAPI",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "MIT",
      why: {
        id: "Menulis tiga tes otomatis untuk endpoint-mu.",
        en: "Write three automated tests for your endpoint.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://code.visualstudio.com/docs/python/tutorial-fastapi",
      title: "FastAPI Tutorial in Visual Studio Code",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 3],
      licence: "CC BY 3.0 US",
      why: {
        id: "Membuat dan men-debug API FastAPI di satu editor.",
        en: "Build and debug a FastAPI app in one editor.",
      },
      listed: "2026-11-29",
    },
  ],
};
