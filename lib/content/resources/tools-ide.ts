import type { ResourcesByItem } from "../../domain/resource";

export const toolsIdeResources: ResourcesByItem = {
  jupyter: [
    {
      url: "https://docs.jupyter.org/en/latest/",
      title: "Project Jupyter Documentation",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "BSD-3-Clause",
      why: {
        id: "Cara memasang, menjalankan, dan me-restart kernel.",
        en: "How to install, run and restart the kernel.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://jupyter.org/try",
      title: "Try Jupyter",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "BSD-3-Clause",
      why: {
        id: "Mencoba notebook tanpa memasang apa pun.",
        en: "Try a notebook without installing anything.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1007007",
      title: "Ten simple rules for writing and sharing computational analyses in Jupyter Notebooks",
      kind: "article",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "CC BY 4.0",
      why: {
        id: "Sepuluh aturan supaya notebook-mu bisa diulang orang lain.",
        en: "Ten rules so that others can rerun your notebook.",
      },
      listed: "2026-11-29",
    },
  ],
  colab: [
    {
      url: "https://colab.research.google.com/notebooks/intro.ipynb",
      title: "Welcome To Colab (Selamat Datang di Colab)",
      kind: "docs",
      languages: ["id", "en"],
      cost: "free",
      hours: [1, 1],
      licence: "Apache-2.0",
      why: {
        id: "Notebook pembuka resmi; langsung bisa kamu jalankan.",
        en: "The official opening notebook, ready to run.",
      },
      note: {
        id: "Bahasanya mengikuti akun Google-mu. Jalan di browser ponsel, tetapi sempit.",
        en: "Its language follows your Google account. It works in a phone’s browser, though cramped.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://research.google.com/colaboratory/faq.html",
      title: "Google Colab FAQ",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Batas GPU gratis dan apa yang hilang saat sesi berakhir.",
        en: "The limits of the free GPU and what a session loses.",
      },
      note: {
        id: "Batasnya sengaja tidak diumumkan dalam angka dan bisa berubah.",
        en: "The limits are deliberately not published as figures, and they vary.",
      },
      listed: "2026-11-29",
    },
  ],
  vscode: [
    {
      url: "https://code.visualstudio.com/docs/python/python-tutorial",
      title: "Getting Started with Python in VS Code",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY 3.0 US",
      why: {
        id: "Memasang, membuat virtual environment, dan menjalankan program pertama.",
        en: "Install, make a virtual environment, run a first program.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://code.visualstudio.com/docs/python/debugging",
      title: "Python debugging in VS Code",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY 3.0 US",
      why: {
        id: "Mencari bug dengan breakpoint, persis seperti targetmu.",
        en: "Find a bug with breakpoints, exactly this goal.",
      },
      listed: "2026-11-29",
    },
  ],
};
