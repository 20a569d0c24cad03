import type { Group } from "../../domain/path";

export const mlDl: Group = {
  key: "ml-dl",
  title: { id: "Machine Learning & Deep Learning", en: "Machine learning & deep learning" },
  rule: { kind: "all-core" },
  items: [
    {
      key: "ml-concepts",
      kind: "skill",
      title: { id: "Konsep machine learning", en: "Machine learning concepts" },
      core: true,
      what: {
        id: "Cara membuat komputer menemukan pola dari contoh, misalnya mengenali spam dari ribuan email lama, tanpa aturan yang ditulis satu per satu.",
        en: "A way to have a computer find patterns in examples, such as spotting spam from thousands of old emails, without hand-written rules.",
      },
      why: {
        id: "Pembagian data latih dan data uji, overfitting, dan kebocoran data menentukan apakah angka di semua proyekmu nanti bisa dipercaya.",
        en: "Train and test splits, overfitting and data leakage decide whether the numbers in all your later projects can be trusted.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan overfitting dan kebocoran data tanpa catatan",
          en: "you can explain overfitting and data leakage without notes",
        },
        {
          id: "kamu sudah melatih satu model yang sengaja dibuat overfit, dengan skor training dan validasinya berdampingan",
          en: "you have trained one model that overfits on purpose, with its training and validation scores side by side",
        },
      ],
    },
    {
      key: "neural-network",
      kind: "skill",
      title: { id: "Konsep neural network", en: "Neural network concepts" },
      core: true,
      what: {
        id: "Hitungan sederhana yang disusun berlapis-lapis, dengan banyak “kenop” bernama bobot yang diputar sedikit setiap kali tebakannya meleset.",
        en: "Layer upon layer of simple calculations, with many “knobs” called weights that are turned a little whenever the guess is off.",
      },
      why: {
        id: "CNN, LSTM, dan Transformer semuanya tersusun dari sini; kalau kamu paham dasarnya, kamu tahu harus memeriksa apa saat training macet.",
        en: "CNNs, LSTMs and Transformers are all built from this, and knowing the basics tells you what to check when training gets stuck.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan forward pass dan backpropagation dengan gambar buatan sendiri",
          en: "you can explain the forward pass and backpropagation with a drawing of your own",
        },
        {
          id: "kamu sudah menulis jaringan dua lapis dengan NumPy yang berhasil menyelesaikan XOR",
          en: "you have written a two-layer network in NumPy that solves XOR",
        },
      ],
    },
    {
      key: "supervised-learning",
      kind: "skill",
      title: { id: "Supervised learning", en: "Supervised learning" },
      core: true,
      what: {
        id: "Belajar dari contoh yang sudah ada jawabannya, seperti latihan soal dengan kunci jawaban: foto dengan labelnya, rumah dengan harganya.",
        en: "Learning from examples that come with answers, like practising with an answer key: photos with their labels, houses with their prices.",
      },
      why: {
        id: "Klasifikasi gambar, prediksi cuaca, dan umumnya juga deteksi fraud di langkah 3 memakai cara belajar ini.",
        en: "Image classification, weather prediction and usually fraud detection in step 3 all learn this way.",
      },
      doneWhen: [
        {
          id: "kamu bisa membedakan klasifikasi dan regresi pada lima contoh kasus",
          en: "you can tell classification from regression in five example cases",
        },
        {
          id: "kamu sudah melatih model klasifikasi yang mengalahkan tebakan kelas terbanyak di data uji",
          en: "you have trained a classifier that beats guessing the commonest class on test data",
        },
        {
          id: "kamu sudah melatih model regresi yang mengalahkan tebakan rata-rata di data uji",
          en: "you have trained a regression model that beats guessing the average on test data",
        },
      ],
    },
    {
      key: "unsupervised-learning",
      kind: "skill",
      title: { id: "Unsupervised learning", en: "Unsupervised learning" },
      core: true,
      what: {
        id: "Mencari kelompok atau pola dalam data tanpa kunci jawaban, seperti memilah setumpuk baju yang belum diberi label.",
        en: "Finding groups or patterns in data with no answer key, like sorting a pile of clothes that nobody has labelled.",
      },
      why: {
        id: "Nanti kamu bisa memakainya untuk mengelompokkan pengguna di sistem rekomendasi, atau mencari transaksi janggal saat label fraud belum ada.",
        en: "Later you can use it to group users in the recommender, or to find odd transactions when there are no fraud labels yet.",
      },
      doneWhen: [
        {
          id: "kamu sudah mengelompokkan satu dataset dengan k-means dan bisa mempertahankan pilihan jumlah kelompoknya dengan skor silhouette",
          en: "you have clustered one dataset with k-means and can defend the number of clusters with a silhouette score",
        },
        {
          id: "kamu sudah memberi tiap kelompok hasil k-means nama yang dipahami orang awam",
          en: "you have given each k-means cluster a name a layperson understands",
        },
      ],
    },
    {
      key: "reinforcement-learning",
      kind: "skill",
      title: { id: "Reinforcement learning", en: "Reinforcement learning" },
      core: true,
      what: {
        id: "Belajar lewat coba-coba: program bertindak, mendapat hadiah atau hukuman, lalu makin sering memilih tindakan yang hasilnya baik.",
        en: "Learning by trial and error: a program acts, gets a reward or a penalty, then more and more often picks what works.",
      },
      why: {
        id: "Proyek portofoliomu jarang memerlukannya langsung, tetapi banyak model di balik chatbot modern disempurnakan dengan cara ini lewat umpan balik manusia.",
        en: "Your portfolio projects rarely need it directly, but many models behind modern chatbots are refined this way, using human feedback.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan state, action, dan reward dengan contohmu sendiri",
          en: "you can explain state, action and reward with an example of your own",
        },
        {
          id: "kamu sudah melatih agen Q-learning di peta petak kecil yang rata-rata reward-nya mengalahkan agen acak",
          en: "you have trained a Q-learning agent on a small grid map whose average reward beats a random agent’s",
        },
      ],
    },
    {
      key: "cnn",
      kind: "skill",
      title: { id: "CNN", en: "CNN" },
      hint: { id: "jaringan konvolusi", en: "convolutional networks" },
      core: true,
      what: {
        id: "Jaringan untuk gambar: filter kecil digeser ke seluruh foto seperti kaca pembesar, menangkap tepi dan tekstur, lalu merangkainya menjadi bentuk.",
        en: "A network for images: small filters slide over a photo like a magnifying glass, catch edges and textures, then combine them into shapes.",
      },
      why: {
        id: "Ini tulang punggung proyek klasifikasi gambar dan deteksi wajah, dan bekal utama kalau kamu memilih Computer Vision.",
        en: "It is the backbone of the image-classification and face-detection projects, and your main tool if you choose computer vision.",
      },
      doneWhen: [
        {
          id: "kamu bisa menghitung ukuran output satu lapisan konvolusi di kertas",
          en: "you can work out the output size of one convolutional layer on paper",
        },
        {
          id: "kamu sudah melatih CNN kecil di Fashion-MNIST dengan akurasi data uji minimal 88%",
          en: "you have trained a small CNN on Fashion-MNIST to a test accuracy of at least 88%",
        },
      ],
    },
    {
      key: "rnn",
      kind: "skill",
      title: { id: "RNN", en: "RNN" },
      hint: { id: "jaringan berulang", en: "recurrent networks" },
      core: true,
      what: {
        id: "Jaringan yang membaca data berurutan satu per satu, misalnya kata dalam kalimat, sambil membawa ingatan singkat tentang yang sudah lewat.",
        en: "A network that reads a sequence piece by piece, such as the words of a sentence, carrying a short memory of what came before.",
      },
      why: {
        id: "Dari sini kamu paham cara jaringan mengolah urutan, dan kenapa ingatannya yang pendek melahirkan LSTM, lalu Transformer di balik chatbot.",
        en: "It shows you how a network handles sequences, and why its short memory led to the LSTM and then the Transformers behind chatbots.",
      },
      doneWhen: [
        {
          id: "kamu bisa menggambar RNN yang dibentangkan tiga time step dan menunjukkan di mana gradiennya mengecil",
          en: "you can draw an RNN unrolled over three time steps and show where its gradient shrinks",
        },
        {
          id: "kamu sudah melatih RNN kecil yang mengarang nama kota huruf demi huruf",
          en: "you have trained a small RNN that makes up city names letter by letter",
        },
      ],
    },
    {
      key: "lstm",
      kind: "skill",
      title: { id: "LSTM", en: "LSTM" },
      hint: { id: "memori jangka panjang-pendek", en: "long short-term memory" },
      core: true,
      what: {
        id: "RNN dengan tiga gerbang yang mengatur apa yang disimpan, dilupakan, dan diteruskan, seperti buku catatan yang selalu dirapikan.",
        en: "An RNN with three gates that decide what to store, forget and pass on, like a notebook that is always kept tidy.",
      },
      why: {
        id: "Pas untuk dicoba di proyek prediksi cuaca, karena suhu besok sering bergantung pada pola berhari-hari sebelumnya.",
        en: "It is a good fit to try in the weather project, because tomorrow’s temperature often depends on a pattern running over many days.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan tugas ketiga gerbang LSTM tanpa catatan",
          en: "you can explain what each of the LSTM’s three gates does without notes",
        },
        {
          id: "kamu sudah melatih LSTM untuk memprediksi suhu besok lalu membandingkan error-nya dengan tebakan “sama seperti hari ini”",
          en: "you have trained an LSTM to predict tomorrow’s temperature and compared its error with the guess “same as today”",
        },
      ],
    },
    {
      key: "transformer",
      kind: "skill",
      title: { id: "Transformer", en: "Transformer" },
      hint: { id: "arsitektur berbasis attention", en: "attention-based architecture" },
      core: true,
      what: {
        id: "Arsitektur yang melihat banyak kata sekaligus dan menimbang mana yang saling terkait, misalnya siapa yang dimaksud kata “dia”.",
        en: "An architecture that looks at many words at once and weighs which belong together, for example whom the word “she” means.",
      },
      why: {
        id: "Hampir semua model bahasa masa kini memakainya, jadi kamu akan bertemu lagi dengannya di proyek chatbot dan Hugging Face.",
        en: "Nearly all of today’s language models use it, so you will meet it again in the chatbot project and in Hugging Face.",
      },
      doneWhen: [
        {
          id: "kamu sudah menghitung self-attention untuk kalimat tiga kata dengan NumPy dan memastikan bobot tiap barisnya berjumlah 1",
          en: "you have computed self-attention for a three-word sentence in NumPy and checked that each row of weights adds up to 1",
        },
        {
          id: "kamu bisa menjelaskan kenapa informasi posisi kata perlu ditambahkan",
          en: "you can explain why word positions have to be added",
        },
      ],
    },
  ],
};
