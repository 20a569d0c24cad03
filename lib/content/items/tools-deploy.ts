import type { Group } from "../../domain/path";

export const toolsDeploy: Group = {
  key: "tools-deploy",
  title: { id: "Tools deployment", en: "Deployment tools" },
  rule: { kind: "at-least", count: 2 },
  items: [
    {
      key: "flask",
      kind: "tool",
      title: { id: "Flask", en: "Flask" },
      core: false,
      what: {
        id: "Framework web Python yang ringkas untuk membuat halaman atau API sederhana, misalnya formulir yang langsung menampilkan prediksi model.",
        en: "A small Python web framework for simple pages or APIs, such as a form that shows a model’s prediction straight away.",
      },
      why: {
        id: "Dengan beberapa puluh baris kode, model yang tadinya cuma ada di notebook bisa dicoba orang lain lewat browser.",
        en: "In a few dozen lines of code, a model that lived only in a notebook becomes something others can try in a browser.",
      },
      doneWhen: [
        {
          id: "orang lain bisa membuka aplikasi Flask-mu, mengisi formulir, dan melihat prediksinya",
          en: "someone else can open your Flask app, fill in a form and see the prediction",
        },
        {
          id: "isian yang kosong atau salah mendapat pesan yang jelas",
          en: "an empty or wrong entry gets a clear message",
        },
      ],
      hours: [3, 10],
      after: ["python"],
    },
    {
      key: "fastapi",
      kind: "tool",
      title: { id: "FastAPI", en: "FastAPI" },
      core: false,
      what: {
        id: "Framework Python untuk membuat API: data yang masuk diperiksa lewat type hint dan halaman dokumentasinya tersusun otomatis.",
        en: "A Python framework for APIs that checks incoming data through type hints and writes its documentation page for you.",
      },
      why: {
        id: "Aplikasi lain memanggil modelmu lewat API, dan pemeriksaan sejak awal mencegah data yang salah sampai ke model.",
        en: "Other applications call your model through an API, and checking data at the door keeps bad input away from the model.",
      },
      doneWhen: [
        {
          id: "endpoint prediksimu menolak input yang salah dengan status 422",
          en: "your prediction endpoint refuses bad input with status 422",
        },
        {
          id: "endpoint prediksimu lolos minimal tiga tes otomatis",
          en: "your prediction endpoint passes at least three automated tests",
        },
        {
          id: "siapa saja bisa mencoba endpoint-mu dari halaman /docs",
          en: "anyone can try your endpoint from its /docs page",
        },
      ],
      hours: [4, 10],
      after: ["python"],
    },
    {
      key: "docker",
      kind: "tool",
      title: { id: "Docker", en: "Docker" },
      core: false,
      what: {
        id: "Alat untuk membungkus aplikasi beserta dependensinya jadi satu image, supaya jalannya sama di laptopmu dan di server.",
        en: "A tool that packs an application and its dependencies into one image, so it runs the same on your laptop and on a server.",
      },
      why: {
        id: "Model yang cuma jalan di laptopmu belum bisa dipakai orang; container membuat lingkungannya bisa dibawa ke mana-mana.",
        en: "A model that runs only on your laptop is no use to others yet; a container makes its environment portable.",
      },
      doneWhen: [
        {
          id: "teman yang belum pernah melihat proyekmu bisa menjalankannya dari README dengan satu perintah",
          en: "a friend who has never seen your project can start it from the README with one command",
        },
        {
          id: "kamu bisa menjelaskan tiap baris Dockerfile-nya",
          en: "you can explain every line of its Dockerfile",
        },
      ],
      hours: [5, 14],
      after: ["python"],
      note: {
        id: "Perlu laptop yang mendukung virtualisasi; sulit di ponsel dan di komputer yang sangat tua.",
        en: "Needs a laptop with virtualisation; hard on phones and on very old computers.",
      },
    },
    {
      key: "kubernetes",
      kind: "tool",
      title: { id: "Kubernetes", en: "Kubernetes" },
      core: false,
      what: {
        id: "Sistem yang mengatur banyak container di beberapa mesin: menghidupkan lagi yang mati dan menambah salinan saat beban naik.",
        en: "A system that looks after many containers across several machines, restarting those that die and adding copies as load grows.",
      },
      why: {
        id: "Banyak tim menjalankan modelnya di sini, dan paham dasarnya membuat obrolanmu dengan tim infrastruktur nyambung.",
        en: "Many teams run their models on it, and knowing the basics lets you talk with infrastructure colleagues on common ground.",
      },
      doneWhen: [
        {
          id: "API modelmu jalan dengan dua replika di cluster lokal dan tetap menjawab saat satu pod dihapus",
          en: "your model’s API runs as two replicas on a local cluster and keeps answering when you delete one pod",
        },
        {
          id: "berkas manifest-nya ada di repo publik",
          en: "its manifests are in a public repository",
        },
      ],
      hours: [6, 20],
      after: ["docker"],
      note: {
        id: "Cluster lokalnya perlu sekitar 4 GB memori kosong.",
        en: "The local cluster needs about 4 GB of free memory.",
      },
    },
  ],
};
