import type { ResourcesByItem } from "../../domain/resource";

export const projOwnResources: ResourcesByItem = {
  "proj-own": [
    {
      url: "https://data.go.id/",
      title: "Portal Satu Data Indonesia",
      kind: "tool",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Katalog data pemerintah; cari yang dekat dengan keseharianmu.",
        en: "The government data catalogue; look for something close to you.",
      },
      note: {
        id: "Lisensinya berbeda per dataset: baca dulu.",
        en: "The licence differs by dataset: read it first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/datasets",
      title: "Kaggle Datasets",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Ribuan dataset dengan contoh notebook untuk dibandingkan.",
        en: "Thousands of datasets, with sample notebooks to compare against.",
      },
      note: {
        id: "Perlu akun Kaggle, gratis. Lisensinya berbeda per dataset: baca dulu.",
        en: "Needs a Kaggle account, which is free. The licence differs by dataset: read it first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://cookiecutter-data-science.drivendata.org/",
      title: "Cookiecutter Data Science",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "MIT",
      why: {
        id: "Susunan folder supaya proyekmu rapi sejak hari pertama.",
        en: "A layout that keeps your project tidy from day one.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.streamlit.io/deploy/streamlit-community-cloud",
      title: "Streamlit Community Cloud - Streamlit Docs",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "Apache-2.0",
      why: {
        id: "Menayangkan demonya gratis dari repo GitHub-mu.",
        en: "Hosts the demo free from your GitHub repository.",
      },
      note: {
        id: "Sejak Juli 2026 akun gratis Hugging Face tidak bisa lagi membuat Space Gradio atau Docker di CPU; Streamlit Community Cloud masih gratis.",
        en: "Since July 2026 free Hugging Face accounts can no longer create Gradio or Docker Spaces on CPU; Streamlit Community Cloud is still free.",
      },
      listed: "2026-11-29",
    },
  ],
};
