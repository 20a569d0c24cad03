import type { Group } from "../../domain/path";

export const challenges: Group = {
  key: "challenges",
  title: { id: "Tantangan profesi", en: "Challenges of the profession" },
  rule: { kind: "optional" },
  items: [
    {
      key: "chal-bias",
      kind: "challenge",
      title: { id: "Data bias dan etika", en: "Data bias and ethics" },
      core: false,
      what: {
        id: "Model bisa merugikan kelompok tertentu kalau datanya timpang, sehingga kamu perlu memeriksa dampaknya, bukan hanya skornya.",
        en: "A model can harm some groups of people when its data is lopsided, so you need to check its effects and not only its score.",
      },
      why: {
        id: "Keputusan model berdampak pada hidup orang, dan kamu yang membangunnya ikut bertanggung jawab.",
        en: "A model’s decisions affect people’s lives, and you share responsibility for what you build.",
      },
      doneWhen: [
        {
          id: "kamu bisa menceritakan satu kasus bias di wawancara: dari mana asalnya dan apa yang kamu ubah",
          en: "you can discuss one case of bias in an interview: where it came from and what you changed",
        },
        {
          id: "kamu sudah mengukur selisih metrik antarkelompok di proyekmu sendiri",
          en: "you have measured the gap between groups in a project of your own",
        },
      ],
      hours: [2, 6],
      after: ["supervised-learning"],
      guide: "challenges",
    },
    {
      key: "chal-drift",
      kind: "challenge",
      title: { id: "Model drift", en: "Model drift" },
      core: false,
      what: {
        id: "Turunnya mutu model setelah dipakai karena data atau kebiasaan orang sudah berbeda dari saat model dilatih.",
        en: "The loss of quality after launch because the data, or people’s behaviour, no longer matches what the model was trained on.",
      },
      why: {
        id: "Model perlu dirawat terus setelah rilis, dan pewawancara ingin tahu apakah kamu memikirkannya.",
        en: "A model needs care after its release, and interviewers want to know whether you think about that.",
      },
      doneWhen: [
        {
          id: "kamu bisa menjelaskan beda data drift dan concept drift di wawancara dengan masing-masing satu contoh sehari-hari",
          en: "you can explain data drift and concept drift in an interview with one example of each from daily life",
        },
        {
          id: "kamu bisa menyebut cara mendeteksi data drift dan concept drift",
          en: "you can say how you would detect data drift and concept drift",
        },
      ],
      hours: [2, 5],
      after: ["ml-concepts"],
      guide: "challenges",
    },
    {
      key: "chal-privacy",
      kind: "challenge",
      title: { id: "Privasi dan keamanan", en: "Privacy and security" },
      hint: { id: "GDPR, UU PDP", en: "GDPR, the Indonesian data-protection law" },
      core: false,
      what: {
        id: "Menjaga data pribadi yang dipakai untuk melatih dan menjalankan model, sesuai aturan seperti UU PDP (UU 27/2022) di Indonesia dan GDPR di Eropa.",
        en: "Protecting the personal data used to train and run models, under rules such as Indonesia’s data-protection law (Law 27/2022) and Europe’s GDPR.",
      },
      why: {
        id: "Data yang bocor tidak bisa ditarik lagi, dan perusahaan mencari orang yang memikirkannya sejak awal.",
        en: "Leaked data cannot be called back, and companies look for people who think about this from the start.",
      },
      doneWhen: [
        {
          id: "kamu bisa menunjuk tiap data pribadi di satu proyekmu",
          en: "you can point to each piece of personal data in one of your projects",
        },
        {
          id: "kamu bisa menjawab di wawancara: perlukah data itu disimpan, siapa yang bisa melihat, dan bagaimana cara menghapusnya",
          en: "you can answer in an interview whether that data is needed, who can see it and how it is deleted",
        },
      ],
      hours: [2, 6],
      after: [],
      guide: "challenges",
    },
    {
      key: "chal-scale",
      kind: "challenge",
      title: { id: "Kompleksitas skala produksi", en: "Complexity at production scale" },
      core: false,
      what: {
        id: "Kesulitan yang muncul saat model melayani banyak pengguna sekaligus: biaya, kecepatan, antrean, dan bagian sistem yang bisa gagal.",
        en: "The difficulties that appear when a model serves many users at once: cost, speed, queues and the parts that can fail.",
      },
      why: {
        id: "Yang lancar untuk sepuluh pengguna bisa macet untuk sejuta, dan tim butuh orang yang bisa memperkirakannya.",
        en: "What runs smoothly for ten users can jam for a million, and teams want people who see that coming.",
      },
      doneWhen: [
        {
          id: "kamu bisa menggambar di wawancara arsitektur satu proyekmu untuk beban seratus kali lipat dan menunjuk bagian yang macet lebih dulu",
          en: "you can draw one of your projects at a hundred times the load in an interview and point to the part that would jam first",
        },
        {
          id: "kamu bisa menawarkan dua jalan keluar untuk bagian yang macet itu beserta biayanya",
          en: "you can offer two ways out for the part that jams, with what each costs",
        },
      ],
      hours: [3, 8],
      after: ["comp-api"],
      guide: "challenges",
    },
  ],
};
