import type { GuideSection } from "../../domain/guide";

export const indonesia: GuideSection = {
  key: "indonesia",
  label: { id: "Di Indonesia", en: "In Indonesia" },
  title: {
    id: "Di Indonesia, kampus dan pemerintah ikut bergerak",
    en: "In Indonesia, universities and government are moving too",
  },
  paragraphs: [
    {
      id: "Universitas membuka program AI dan data science. Dari sisi pemerintah, Bappenas dan Kemenkominfo, yang sekarang bernama Komdigi, mendorong pengembangan AI.",
      en: "Universities are opening programmes in AI and data science. On the government side, Bappenas, the planning ministry, and Kemenkominfo, the communications ministry now named Komdigi, are promoting AI.",
    },
    {
      id: "Artikel sumber menyebut tiga startup Indonesia sebagai contoh tempat kerja: Kata.ai, Nodeflux, dan Delman. Cara paling ringan untuk mulai kenal orang-orangnya adalah lewat komunitas.",
      en: "The source article names three Indonesian start-ups as places to work: Kata.ai, Nodeflux and Delman. The easiest way to start meeting people in the field is through a community.",
    },
  ],
  body: { kind: "prose" },
  targets: [
    { to: "step", key: "community" },
    { to: "item", key: "com-ai-indonesia" },
    { to: "item", key: "com-gdg" },
    { to: "item", key: "com-kaggle" },
  ],
};

export const challenges: GuideSection = {
  key: "challenges",
  label: { id: "Tantangan", en: "Challenges" },
  title: {
    id: "Empat tantangan yang perlu bisa kamu bahas",
    en: "Four challenges you should be able to discuss",
  },
  paragraphs: [
    {
      id: "Tidak ada yang menuntutmu menyelesaikannya sebelum bekerja. Tapi kandidat yang bisa membahasnya dengan contoh dari proyek sendiri lebih meyakinkan.",
      en: "Nobody expects you to solve these before your first job. But a candidate who can discuss them with examples from their own project is more convincing.",
    },
  ],
  body: {
    kind: "topics",
    topics: [
      {
        title: { id: "Data bias dan etika", en: "Data bias and ethics" },
        text: {
          id: "Data yang berat sebelah menghasilkan keputusan yang berat sebelah, dan oranglah yang menanggung akibatnya.",
          en: "Lopsided data makes for lopsided decisions, and it is people who bear the result.",
        },
        targets: [{ to: "item", key: "chal-bias" }],
      },
      {
        title: { id: "Model drift", en: "Model drift" },
        text: {
          id: "Dunia berubah setelah model dilatih. Yang tadinya akurat pelan-pelan meleset.",
          en: "The world changes after a model is trained. What was accurate slowly drifts off.",
        },
        targets: [{ to: "item", key: "chal-drift" }],
      },
      {
        title: { id: "Privasi dan keamanan", en: "Privacy and security" },
        text: {
          id: "Data pribadi dilindungi hukum: UU PDP (UU 27/2022) di Indonesia, GDPR di Eropa.",
          en: "Personal data is protected by law: the data-protection law (UU PDP, Law 27/2022) in Indonesia, GDPR in Europe.",
        },
        targets: [{ to: "item", key: "chal-privacy" }],
      },
      {
        title: { id: "Kompleksitas skala produksi", en: "Complexity at production scale" },
        text: {
          id: "Lancar di laptop satu hal. Lancar saat dipakai banyak orang sekaligus hal lain.",
          en: "Running well on a laptop is one thing. Running well for many people at once is another.",
        },
        targets: [{ to: "item", key: "chal-scale" }],
      },
    ],
  },
  targets: [{ to: "step", key: "apply" }],
};

export const projects: GuideSection = {
  key: "projects",
  label: { id: "Contoh proyek", en: "Project examples" },
  title: {
    id: "Enam contoh proyek untuk portofoliomu",
    en: "Six project examples for your portfolio",
  },
  paragraphs: [
    {
      id: "Jalur ini meminta tiga proyek. Lima contoh pertama ada di daftar artikel sumber, dan klasifikasi gambar disebut di langkah proyeknya. Proyek pilihanmu sendiri juga boleh.",
      en: "This path asks for three projects. The first five examples are on the source article’s list, and it mentions image classification in its project step. One of your own will do too.",
    },
  ],
  body: {
    kind: "topics",
    topics: [
      {
        title: { id: "Chatbot layanan pelanggan", en: "Customer-service chatbot" },
        text: {
          id: "NLP: membalas pertanyaan pelanggan secara otomatis.",
          en: "NLP: answering customers’ questions automatically.",
        },
        targets: [{ to: "item", key: "proj-chatbot" }],
      },
      {
        title: { id: "Sistem rekomendasi", en: "Recommender system" },
        text: {
          id: "Menyarankan film, produk, atau konten yang cocok untuk tiap orang.",
          en: "Suggesting films, products or content to suit each person.",
        },
        targets: [{ to: "item", key: "proj-recommender" }],
      },
      {
        title: { id: "Deteksi wajah", en: "Face detection" },
        text: {
          id: "Computer vision: pengenalan wajah untuk keamanan.",
          en: "Computer vision: recognising faces for security.",
        },
        targets: [{ to: "item", key: "proj-face-detection" }],
      },
      {
        title: { id: "Prediksi cuaca", en: "Weather prediction" },
        text: {
          id: "Time series: membaca pola dari data yang berurutan menurut waktu.",
          en: "Time series: reading patterns in data ordered by time.",
        },
        targets: [{ to: "item", key: "proj-weather" }],
      },
      {
        title: { id: "Deteksi fraud", en: "Fraud detection" },
        text: {
          id: "Menandai transaksi yang mencurigakan di antara banyak yang wajar.",
          en: "Flagging the suspicious transactions among many ordinary ones.",
        },
        targets: [{ to: "item", key: "proj-fraud" }],
      },
      {
        title: { id: "Klasifikasi gambar", en: "Image classification" },
        text: {
          id: "Yang keenam: mengenali apa yang ada di sebuah gambar.",
          en: "The sixth: telling what a picture shows.",
        },
        targets: [{ to: "item", key: "proj-image-classification" }],
      },
    ],
  },
  targets: [{ to: "step", key: "projects" }],
};
