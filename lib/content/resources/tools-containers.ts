import type { ResourcesByItem } from "../../domain/resource";

export const toolsContainersResources: ResourcesByItem = {
  docker: [
    {
      url: "https://www.youtube.com/playlist?list=PL-CtdCApEFH-A7jBmdertzbeACuQWvQao",
      title: "Tutorial Docker untuk Pemula (Programmer Zaman Now)",
      kind: "video",
      languages: ["id"],
      cost: "free",
      hours: [5, 10],
      why: {
        id: "Docker dari dasar sampai Compose dalam bahasa Indonesia.",
        en: "Docker from basics to Compose, in Indonesian.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.docker.com/get-started/workshop/",
      title: "Docker workshop - Docker Docs",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [2, 4],
      licence: "Apache-2.0",
      why: {
        id: "Lokakarya resmi: dari image pertama sampai Compose.",
        en: "The official workshop: first image to Compose.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://docs.docker.com/reference/dockerfile/",
      title: "Dockerfile reference - Docker Docs",
      kind: "docs",
      languages: ["en"],
      cost: "free",
      hours: [1, 2],
      licence: "Apache-2.0",
      why: {
        id: "Arti tiap baris Dockerfile saat kamu perlu menjelaskannya.",
        en: "What each Dockerfile line means when you must explain it.",
      },
      listed: "2026-11-29",
    },
  ],
  kubernetes: [
    {
      url: "https://kubernetes.io/id/docs/tutorials/hello-minikube/",
      title: "Halo Minikube - Kubernetes",
      kind: "docs",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      licence: "CC BY 4.0",
      why: {
        id: "Tutorial resmi berbahasa Indonesia untuk cluster lokal pertama.",
        en: "The official Indonesian tutorial for a first local cluster.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://kubernetes.io/id/docs/tutorials/kubernetes-basics/",
      title: "Belajar Dasar-Dasar Kubernetes",
      kind: "docs",
      languages: ["id"],
      cost: "free",
      hours: [3, 6],
      licence: "CC BY 4.0",
      why: {
        id: "Enam modul dasar resmi: deploy, skala, sampai perbarui.",
        en: "Six official basic modules: deploy, scale and update.",
      },
      note: {
        id: "Terminal di browsernya sudah tidak ada; ikuti dengan minikube di laptopmu.",
        en: "Its in-browser terminals are gone; follow along with minikube on your laptop.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.youtube.com/playlist?list=PL-CtdCApEFH8XrWyQAyRd6d_CKwxD8Ime",
      title: "Belajar Kubernetes untuk Pemula (Programmer Zaman Now)",
      kind: "video",
      languages: ["id"],
      cost: "free",
      hours: [5, 12],
      why: {
        id: "Seri video Kubernetes dari nol, berbahasa Indonesia.",
        en: "A Kubernetes video series from zero, in Indonesian.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://minikube.sigs.k8s.io/docs/start/",
      title: "minikube start",
      kind: "tool",
      languages: ["en"],
      cost: "free",
      hours: [1, 1],
      licence: "Apache-2.0",
      why: {
        id: "Cluster Kubernetes di laptopmu sendiri, tanpa biaya cloud.",
        en: "A Kubernetes cluster on your laptop, with no cloud bill.",
      },
      note: {
        id: "Perlu sekitar 2 CPU, memori kosong 2 GB, dan 20 GB ruang disk.",
        en: "Needs about 2 CPUs, 2 GB of free memory and 20 GB of disk.",
      },
      listed: "2026-11-29",
    },
  ],
};
