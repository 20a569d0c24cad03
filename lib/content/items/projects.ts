import type { Group } from "../../domain/path";
import { freeHosting } from "../notes";

export const projects: Group = {
  key: "projects",
  title: { id: "Proyek portofolio", en: "Portfolio projects" },
  rule: { kind: "at-least", count: 3 },
  items: [
    {
      key: "proj-image-classification",
      kind: "project",
      title: { id: "Klasifikasi gambar", en: "Image classification" },
      core: false,
      what: {
        id: "Model yang melihat sebuah foto lalu memilih satu label, misalnya jenis sampah, motif batik, atau penyakit daun.",
        en: "A model that looks at a photo and picks one label, such as a kind of waste, a batik motif or a leaf disease.",
      },
      why: {
        id: "Proyek ini melatih alur lengkap CNN dengan hasil yang bisa dilihat dan dicoba siapa pun, cocok sebagai proyek pertama.",
        en: "It takes you through the whole CNN workflow with a result anyone can see and try, which makes it a good first project.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README",
          en: "its public repository has a README",
        },
        {
          id: "F1 makro di data uji tercatat lebih tinggi daripada regresi logistik di piksel mentah",
          en: "the macro F1 on test data is recorded above logistic regression on raw pixels",
        },
        {
          id: "orang lain bisa mengunggah fotonya sendiri di halaman demo",
          en: "a stranger can upload a photo of their own on a demo page",
        },
      ],
      hours: [12, 40],
      after: ["cnn", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-chatbot",
      kind: "project",
      title: { id: "Chatbot layanan pelanggan", en: "Customer-service chatbot" },
      core: false,
      what: {
        id: "Program yang memahami pertanyaan pelanggan dalam bahasa sehari-hari dan membalasnya otomatis, atau meneruskannya ke orang saat ragu.",
        en: "A program that understands customers’ everyday questions and answers them automatically, or hands over to a person when unsure.",
      },
      why: {
        id: "Kamu berlatih NLP pada bahasa orang sungguhan, lengkap dengan singkatan, salah ketik, dan campuran bahasa.",
        en: "You practise NLP on language as people really write it, abbreviations, typos, mixed languages and all.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README",
          en: "its public repository has a README",
        },
        {
          id: "persentase jawaban benar untuk 100 pertanyaan uji mengalahkan pencocokan kata kunci",
          en: "its share of right answers to 100 test questions beats keyword matching",
        },
        {
          id: "orang lain bisa mengobrol dengannya lewat tautan",
          en: "a stranger can chat with it from a link",
        },
      ],
      hours: [14, 45],
      after: ["supervised-learning", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-recommender",
      kind: "project",
      title: { id: "Sistem rekomendasi", en: "Recommender system" },
      hint: { id: "film, produk, konten", en: "films, products, content" },
      core: false,
      what: {
        id: "Sistem yang menebak apa yang akan disukai seseorang berdasarkan pilihannya sendiri dan pilihan orang yang seleranya mirip.",
        en: "A system that guesses what someone will like from their own choices and those of people with similar taste.",
      },
      why: {
        id: "Toko online, layanan streaming, dan situs berita memakainya setiap hari, dan kamu belajar mengukur urutan, bukan sekadar benar atau salah.",
        en: "Shops, streaming services and news sites use one every day, and you learn to measure a ranking rather than just right or wrong.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README",
          en: "its public repository has a README",
        },
        {
          id: "recall@10 tercatat mengalahkan daftar “paling populer” di data yang disisihkan",
          en: "recall@10 on held-out data is recorded above a “most popular” list",
        },
        {
          id: "orang lain bisa memilih tiga judul lalu melihat rekomendasinya",
          en: "a stranger can pick three titles and see what it recommends",
        },
      ],
      hours: [12, 40],
      after: ["linear-algebra", "ml-concepts", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-face-detection",
      kind: "project",
      title: { id: "Deteksi wajah", en: "Face detection" },
      core: false,
      what: {
        id: "Model yang menemukan letak wajah dalam foto atau video dan menandainya dengan kotak; mengenali siapa orangnya baru langkah berikutnya.",
        en: "A model that finds the faces in a photo or video and draws a box round each; telling whose they are is a further step.",
      },
      why: {
        id: "Kamu belajar menemukan letak objek, bukan hanya melabeli gambar, sekaligus berpikir soal izin dan privasi orang yang terekam.",
        en: "You learn to locate objects, not just label images, and to think about the consent and privacy of the people shown.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README dengan bagian soal privasi",
          en: "its public repository has a README with a section on privacy",
        },
        {
          id: "F1-nya pada IoU 0,5 mengalahkan Haar cascade",
          en: "its F1 at IoU 0.5 beats a Haar cascade",
        },
        {
          id: "orang lain bisa mencobanya lewat webcam atau foto contoh",
          en: "a stranger can try it with a webcam or sample photos",
        },
      ],
      hours: [14, 42],
      after: ["cnn", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-weather",
      kind: "project",
      title: { id: "Prediksi cuaca", en: "Weather prediction" },
      core: false,
      what: {
        id: "Model time series yang memakai catatan cuaca hari-hari sebelumnya untuk memperkirakan suhu atau hujan di satu tempat.",
        en: "A time-series model that uses past weather records to forecast temperature or rain in one place.",
      },
      why: {
        id: "Data berurutan punya jebakan sendiri: kalau data masa depan bocor ke data latih, skornya tampak bagus padahal tidak berguna.",
        en: "Ordered data has its own trap: let the future leak into the training data and the score looks lovely but means nothing.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README dan datanya dibagi menurut waktu",
          en: "its public repository has a README and the data is split by time",
        },
        {
          id: "MAE-nya lebih kecil daripada tebakan “besok sama dengan hari ini”",
          en: "its MAE is below “tomorrow will be like today”",
        },
        {
          id: "orang lain bisa meminta prakiraan untuk satu kota",
          en: "a stranger can ask it for one city’s forecast",
        },
      ],
      hours: [12, 36],
      after: ["supervised-learning", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-fraud",
      kind: "project",
      title: { id: "Deteksi fraud", en: "Fraud detection" },
      core: false,
      what: {
        id: "Model yang memberi skor kecurigaan pada tiap transaksi, dengan data yang hampir seluruhnya normal dan hanya sedikit penipuan.",
        en: "A model that gives each transaction a suspicion score, working from data where nearly everything is normal and fraud is rare.",
      },
      why: {
        id: "Di sini akurasi bisa menipu, jadi kamu belajar memilih metrik dan ambang yang sesuai dengan kerugian nyata.",
        en: "Accuracy misleads here, so you learn to choose a metric and a threshold that match the real cost of mistakes.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README",
          en: "its public repository has a README",
        },
        {
          id: "PR-AUC-nya mengalahkan cara sederhana mengurutkan transaksi dari nominal terbesar",
          en: "its PR-AUC beats simply ranking transactions by amount",
        },
        {
          id: "orang lain bisa mengirim transaksi contoh lalu menerima skornya",
          en: "a stranger can send in a sample transaction and get a score back",
        },
      ],
      hours: [12, 36],
      after: ["supervised-learning", "probability-statistics", "git"],
      note: freeHosting,
      guide: "projects",
    },
    {
      key: "proj-own",
      kind: "project",
      origin: "langkah",
      title: { id: "Proyek pilihanmu sendiri", en: "A project of your own" },
      core: false,
      what: {
        id: "Proyek AI dengan masalah dan data yang kamu pilih sendiri, dari pekerjaan, kampus, hobi, atau lingkunganmu.",
        en: "An AI project on a problem and data of your own choice, from your work, campus, hobby or neighbourhood.",
      },
      why: {
        id: "Masalah yang dekat denganmu memberi cerita yang tidak dimiliki pelamar lain, dan kamu berlatih merumuskan pertanyaannya, bukan hanya menjawabnya.",
        en: "A problem close to you gives you a story no other applicant has, and you practise framing the question as well as answering it.",
      },
      doneWhen: [
        {
          id: "repo publiknya punya README yang menjelaskan masalahnya, sumber datanya, dan lisensi data itu",
          en: "its public repository has a README that states the problem, where the data comes from and its licence",
        },
        {
          id: "hasil di data uji tercatat lebih baik daripada pembanding sederhana yang kamu tentukan sebelum mulai",
          en: "its result on test data is recorded above a simple baseline that you set before you started",
        },
        {
          id: "orang lain bisa mencobanya lewat tautan",
          en: "a stranger can try it from a link",
        },
      ],
      hours: [12, 45],
      after: ["supervised-learning", "git"],
      note: freeHosting,
      guide: "projects",
    },
  ],
};
