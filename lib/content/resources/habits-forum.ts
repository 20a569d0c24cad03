import type { ResourcesByItem } from "../../domain/resource";

export const habitsForumResources: ResourcesByItem = {
  "habit-forum": [
    {
      url: "https://discuss.huggingface.co/",
      title: "Hugging Face Forums",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      why: {
        id: "Ramah pemula; banyak pertanyaan fine-tuning yang bisa kamu jawab.",
        en: "Friendly to beginners; many fine-tuning questions to answer.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://discuss.pytorch.org/",
      title: "PyTorch Forums",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      why: {
        id: "Forum resmi PyTorch, jawabannya sering dari pengembangnya.",
        en: "PyTorch’s official forum, often answered by its developers.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://stats.stackexchange.com/",
      title: "Cross Validated",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      licence: "CC BY-SA 4.0",
      why: {
        id: "Tanya jawab statistik dan ML yang dinilai mutunya.",
        en: "Statistics and ML questions, voted on for quality.",
      },
      note: {
        id: "Ketat soal bentuk pertanyaan: baca dulu bantuannya.",
        en: "Strict about the form of questions: read its help first.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.kaggle.com/discussions",
      title: "Kaggle Discussions",
      kind: "community",
      languages: ["en"],
      cost: "free",
      hours: [1, 3],
      why: {
        id: "Bertanya sambil melihat kode orang lain pada data yang sama.",
        en: "Ask while seeing others’ code on the same data.",
      },
      listed: "2026-11-29",
    },
  ],
};
