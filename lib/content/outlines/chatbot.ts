import type { ProjectOutline } from "../../domain/project-outline";

export const chatbot: ProjectOutline = {
  datasets: [
    {
      name: "Banking77",
      about: {
        id: "Pertanyaan asli nasabah bank online dalam 77 maksud, berbahasa Inggris.",
        en: "Real online-banking questions with 77 intents, in English.",
      },
      url: "https://github.com/PolyAI-LDN/task-specific-datasets",
      licence: {
        id: "CC BY 4.0",
        en: "CC BY 4.0",
      },
      size: {
        id: "13.083 pertanyaan (10.003 latih, 3.080 uji), sekitar 1 MB, di folder banking_data.",
        en: "13,083 questions (10,003 train, 3,080 test), about 1 MB, in the folder banking_data.",
      },
      watchOut: {
        id: "Latih dalam bahasa Inggris, uji dalam bahasa Indonesia: model kalimat multibahasa seperti paraphrase-multilingual-MiniLM-L12-v2 menjembatani keduanya.",
        en: "Train on English, test on Indonesian: a multilingual sentence model such as paraphrase-multilingual-MiniLM-L12-v2 bridges the two.",
      },
    },
    {
      name: "MASSIVE (id-ID)",
      about: {
        id: "60 maksud untuk asisten suara, berbahasa Indonesia. Data layanan pelanggan berbahasa Indonesia yang terbuka tidak kami temukan.",
        en: "60 intents of a voice assistant, in Indonesian. We found no open customer-service data in Indonesian.",
      },
      url: "https://github.com/alexa/massive",
      licence: {
        id: "CC BY 4.0",
        en: "CC BY 4.0",
      },
      size: {
        id: "Satu arsip untuk semua bahasa.",
        en: "One archive for all languages.",
      },
    },
  ],
  steps: [
    {
      id: "Pilih 15 maksud dari Banking77, tulis satu jawaban bahasa Indonesia untuk tiap maksud, dan susun 100 pertanyaan uji dengan gaya orang sungguhan.",
      en: "Choose 15 intents from Banking77, write one Indonesian answer for each, and compose 100 test questions the way people really type.",
    },
    {
      id: "Buat pembanding pencocokan kata kunci, lalu hitung persentase jawaban benarnya di 100 pertanyaan itu.",
      en: "Build a keyword-matching baseline and work out its share of right answers on those 100 questions.",
    },
    {
      id: "Ubah pertanyaan jadi vektor dengan model multibahasa, cari yang paling mirip, dan tentukan ambang ragu dari data terpisah.",
      en: "Turn questions into vectors with a multilingual model, look up the nearest, and set the “not sure” threshold on separate data.",
    },
    {
      id: "Bandingkan keduanya, baca 20 kesalahan satu per satu, lalu perbaiki yang paling sering: singkatan, salah ketik, atau maksud ganda.",
      en: "Compare the two, read 20 mistakes one by one, and fix the commonest kind: abbreviations, typos or double intents.",
    },
    {
      id: "Pasang di halaman obrolan Streamlit dengan kalimat “saya teruskan ke petugas” saat ragu, dan bagikan tautannya.",
      en: "Put it on a Streamlit chat page that hands over to a person when unsure, and share the link.",
    },
  ],
};
