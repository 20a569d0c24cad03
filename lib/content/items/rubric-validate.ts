import type { Group } from "../../domain/path";

export const rubricValidate: Group = {
  key: "rubric-validate",
  title: { id: "Eksperimen dan Validasi", en: "Experiment and validate" },
  rule: { kind: "rubric" },
  items: [
    {
      key: "comp-tuning",
      kind: "competence",
      title: { id: "Fine-tuning hyperparameter", en: "Tune hyperparameters" },
      core: false,
      what: {
        id: "Mencari nilai hyperparameter, yaitu pengaturan yang ditentukan sebelum training seperti learning rate, secara terencana dan bukan asal coba.",
        en: "Searching in an orderly way, not by guesswork, for the settings you fix before training, such as the learning rate.",
      },
      why: {
        id: "Pengaturan yang pas bisa menaikkan skor tanpa data baru, dan catatan yang rapi menjagamu dari kesimpulan yang terlalu optimistis.",
        en: "Good settings can lift a score without new data, and tidy records guard you against wishful conclusions.",
      },
      doneWhen: [
        {
          id: "proyekmu menyimpan log minimal 20 percobaan",
          en: "your project keeps a log of at least 20 trials",
        },
        {
          id: "percobaan terbaik dipilih dari data validasi, dan data uji baru dibuka satu kali di akhir",
          en: "the best trial was chosen on validation data, and the test data was opened only once, at the end",
        },
      ],
      hours: [3, 8],
      after: ["ml-concepts"],
      guide: "duties",
    },
    {
      key: "comp-cross-validation",
      kind: "competence",
      title: { id: "Validasi silang", en: "Cross-validation" },
      core: false,
      what: {
        id: "Menguji model beberapa kali dengan bagian data yang bergantian, supaya skornya tidak bergantung pada satu pembagian yang kebetulan mudah.",
        en: "Testing a model several times on different parts of the data in turn, so the score does not hang on one lucky split.",
      },
      why: {
        id: "Satu angka bisa saja kebetulan; rata-rata dan sebarannya menunjukkan seberapa jauh hasilmu bisa dipercaya.",
        en: "One number can be luck; the average and the spread show how far your result can be trusted.",
      },
      doneWhen: [
        {
          id: "satu proyekmu melaporkan rata-rata dan simpangan baku dari lima fold",
          en: "one of your projects reports the mean and standard deviation over five folds",
        },
        {
          id: "kamu bisa menjelaskan mengapa pembagiannya acak, stratified, per kelompok, atau menurut waktu",
          en: "you can explain why you split at random, stratified, by group or by time",
        },
      ],
      hours: [1, 4],
      after: ["ml-concepts"],
      guide: "duties",
    },
    {
      key: "comp-metrics",
      kind: "competence",
      title: { id: "Evaluasi metrik", en: "Evaluate metrics" },
      hint: { id: "precision, recall, F1-score", en: "precision, recall, F1 score" },
      core: false,
      what: {
        id: "Menilai model dengan ukuran yang cocok untuk masalahnya, misalnya precision, recall, dan F1, bukan akurasi saja.",
        en: "Judging a model by measures that suit the problem, such as precision, recall and F1, rather than accuracy alone.",
      },
      why: {
        id: "False positive dan false negative akibatnya berbeda, dan metrik yang tepat memperlihatkan masing-masing.",
        en: "A false alarm and a miss have different consequences, and the right metrics show you each of them.",
      },
      doneWhen: [
        {
          id: "proyekmu menampilkan precision, recall, dan F1 per kelas",
          en: "your project shows precision, recall and F1 per class",
        },
        {
          id: "kamu bisa menjelaskan kesalahan mana yang lebih mahal serta ambang yang kamu pilih karenanya",
          en: "you can explain which mistake costs more and which threshold you chose because of it",
        },
      ],
      hours: [2, 6],
      after: ["supervised-learning"],
      guide: "duties",
    },
  ],
};
