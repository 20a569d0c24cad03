import type { Preferences } from "../domain/path";

export const preferences: Preferences = {
  specialisations: [
    {
      key: "ml-engineer",
      title: { id: "Machine Learning Engineer", en: "Machine Learning Engineer" },
      description: {
        id: "Merancang algoritma dan membawa model sampai dipakai di production.",
        en: "Works on algorithms and takes models all the way into production.",
      },
    },
    {
      key: "nlp-engineer",
      title: { id: "NLP Engineer", en: "NLP Engineer" },
      description: {
        id: "Membangun sistem yang membaca dan mengolah bahasa manusia, seperti chatbot dan analisis sentimen.",
        en: "Builds systems that read and process human language, such as chatbots and sentiment analysis.",
      },
    },
    {
      key: "cv-engineer",
      title: { id: "Computer Vision Engineer", en: "Computer Vision Engineer" },
      description: {
        id: "Membuat komputer memahami gambar dan video, dari deteksi wajah sampai kendaraan otonom.",
        en: "Helps computers make sense of images and video, from faces to autonomous vehicles.",
      },
    },
  ],
  levels: [
    {
      key: "junior",
      title: { id: "Junior AI Engineer", en: "Junior AI Engineer" },
      description: {
        id: "0–2 tahun pengalaman: mengerjakan bagian yang jelas batasnya dengan bimbingan.",
        en: "0–2 years of experience: works on well-defined parts with guidance.",
      },
    },
    {
      key: "mid-level",
      title: { id: "Mid-Level AI Engineer", en: "Mid-Level AI Engineer" },
      description: {
        id: "3–5 tahun pengalaman: memegang satu fitur atau model dari awal sampai berjalan.",
        en: "3–5 years of experience: takes a feature or model from first idea to running system.",
      },
    },
    {
      key: "senior",
      title: { id: "Senior AI Engineer / ML Lead", en: "Senior AI Engineer / ML Lead" },
      description: {
        id: "Menentukan arah teknis, menjaga mutu sistem, dan membimbing anggota tim lain.",
        en: "Sets technical direction, looks after quality and guides others in the team.",
      },
    },
    {
      key: "researcher",
      title: { id: "AI Researcher / Scientist", en: "AI Researcher / Scientist" },
      description: {
        id: "Mencari metode baru, mengujinya dengan eksperimen, dan menulis hasilnya.",
        en: "Looks for new methods, tests them by experiment and writes up the results.",
      },
    },
    {
      key: "caio",
      title: { id: "Chief AI Officer (CAIO)", en: "Chief AI Officer (CAIO)" },
      description: {
        id: "Peran eksekutif yang menentukan untuk apa, dan sampai batas mana, AI dipakai di organisasi.",
        en: "An executive role that decides what an organisation uses AI for, and where the limits lie.",
      },
    },
  ],
  industries: [
    {
      key: "health",
      title: { id: "Kesehatan", en: "Health" },
      description: {
        id: "Deteksi penyakit secara otomatis dan analisis citra medis.",
        en: "Automatic disease detection and the analysis of medical images.",
      },
    },
    {
      key: "finance",
      title: { id: "Keuangan", en: "Finance" },
      description: {
        id: "Deteksi fraud dan rekomendasi investasi.",
        en: "Fraud detection and investment recommendations.",
      },
    },
    {
      key: "e-commerce",
      title: { id: "E-commerce", en: "E-commerce" },
      description: {
        id: "Rekomendasi produk dan chatbot layanan pelanggan.",
        en: "Product recommendations and customer-service chatbots.",
      },
    },
    {
      key: "automotive",
      title: { id: "Otomotif", en: "Automotive" },
      description: {
        id: "Mobil tanpa pengemudi dan pengenalan rambu lalu lintas.",
        en: "Self-driving cars and traffic-sign recognition.",
      },
    },
    {
      key: "agriculture",
      title: { id: "Pertanian", en: "Agriculture" },
      description: {
        id: "Prediksi hasil panen dan deteksi penyakit tanaman.",
        en: "Harvest prediction and plant-disease detection.",
      },
    },
  ],
  companies: [
    {
      key: "kata-ai",
      title: { id: "Kata.ai", en: "Kata.ai" },
      description: {
        id: "Contoh startup AI Indonesia, dikenal lewat conversational AI.",
        en: "An example of an Indonesian AI start-up, known for conversational AI.",
      },
    },
    {
      key: "nodeflux",
      title: { id: "Nodeflux", en: "Nodeflux" },
      description: {
        id: "Contoh startup AI Indonesia, dikenal lewat computer vision.",
        en: "An example of an Indonesian AI start-up, known for computer vision.",
      },
    },
    {
      key: "delman",
      title: { id: "Delman", en: "Delman" },
      description: {
        id: "Contoh startup data Indonesia, dikenal lewat penyiapan dan pengelolaan data.",
        en: "An example of an Indonesian data start-up, known for data preparation and management.",
      },
    },
  ],
};
