import type { Group } from "../../domain/path";

export const toolsNlp: Group = {
  key: "tools-nlp",
  title: { id: "Tools NLP", en: "NLP tools" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "spacy",
      kind: "tool",
      title: { id: "spaCy", en: "spaCy" },
      core: false,
      what: {
        id: "Library NLP yang cepat untuk memecah kalimat jadi kata, mengenali jenis kata, dan menemukan nama orang, tempat, atau organisasi.",
        en: "A fast NLP library that splits text into words, tags their part of speech and finds the names of people, places and organisations.",
      },
      why: {
        id: "Kalau teks yang diolah sudah ribuan, satu pipeline yang rapi jauh lebih mudah dirawat daripada tumpukan skrip terpisah.",
        en: "Once you have thousands of texts to process, one tidy pipeline is far easier to look after than a pile of separate scripts.",
      },
      doneWhen: [
        {
          id: "pipeline spaCy buatanmu menemukan nama orang dan tempat di 100 kalimat",
          en: "your spaCy pipeline finds people and places in 100 sentences",
        },
        {
          id: "kamu sudah menghitung precision serta recall pipeline itu terhadap label yang kamu buat sendiri",
          en: "you have measured the pipeline’s precision and recall against labels you made yourself",
        },
      ],
      hours: [4, 12],
      after: ["python"],
      note: {
        id: "spaCy tidak punya pipeline terlatih untuk bahasa Indonesia (per Agustus 2026). Pakai model multibahasa xx_ent_wiki_sm, atau library lain.",
        en: "spaCy has no trained pipeline for Indonesian (as of August 2026). Use the multilingual model xx_ent_wiki_sm, or another library.",
      },
    },
    {
      key: "nltk",
      kind: "tool",
      title: { id: "NLTK", en: "NLTK" },
      core: false,
      what: {
        id: "Library Python klasik untuk belajar NLP, berisi alat tokenisasi, stemming, dan n-gram, lengkap dengan kumpulan teks contoh.",
        en: "A classic Python library for learning NLP, with tools for tokenising, stemming and n-grams, and sample texts to practise on.",
      },
      why: {
        id: "Di sini setiap langkah pengolahan teks kelihatan jelas, dan pemahaman itu terpakai saat kamu memeriksa data untuk model apa pun.",
        en: "Here each step of text processing is plain to see, and that understanding helps when you inspect the data for any model.",
      },
      doneWhen: [
        {
          id: "kamu sudah mengolah 1.000 ulasan sampai jadi daftar n-gram tersering",
          en: "you have turned 1,000 reviews into a list of their most frequent n-grams",
        },
        {
          id: "kamu bisa menunjukkan satu contoh ketika membuang stopword “tidak” mengubah makna",
          en: "you can show one example where dropping the stop word “not” changes the meaning",
        },
      ],
      hours: [4, 9],
      after: ["python"],
    },
    {
      key: "hf-transformers",
      kind: "tool",
      title: { id: "Hugging Face Transformers", en: "Hugging Face Transformers" },
      core: false,
      what: {
        id: "Library untuk mengambil model Transformer yang sudah dilatih, langsung memakainya, atau melakukan fine-tuning dengan datamu sendiri.",
        en: "A library for fetching ready-trained Transformer models, using them as they are, or fine-tuning them on your own data.",
      },
      why: {
        id: "Model bahasa jarang perlu dilatih dari nol; keterampilan yang lebih sering dipakai adalah memilih model dan menyesuaikannya.",
        en: "A language model rarely needs training from scratch; the skill you will use more often is choosing one and adapting it.",
      },
      doneWhen: [
        {
          id: "kamu sudah melakukan fine-tuning satu model untuk teks bahasa Indonesia dan membandingkan F1-nya dengan baseline TF-IDF",
          en: "you have fine-tuned a model on Indonesian text and compared its F1 with a TF-IDF baseline",
        },
        {
          id: "kedua angka F1 itu tertulis di README repo publikmu",
          en: "both F1 figures are in the README of your public repository",
        },
      ],
      hours: [6, 20],
      after: ["transformer", "supervised-learning"],
      note: {
        id: "Kamu perlu GPU; yang gratis di Colab atau Kaggle cukup untuk IndoBERT.",
        en: "You need a GPU; the free one in Colab or Kaggle is enough for IndoBERT.",
      },
    },
  ],
};
