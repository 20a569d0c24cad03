import type { Group } from "../../domain/path";

export const toolsMl: Group = {
  key: "tools-ml",
  title: { id: "Tools machine learning", en: "Machine-learning tools" },
  rule: { kind: "at-least", count: 1 },
  items: [
    {
      key: "tensorflow",
      kind: "tool",
      title: { id: "TensorFlow", en: "TensorFlow" },
      core: false,
      what: {
        id: "Framework deep learning dari Google untuk menyusun, melatih, dan menjalankan neural network, biasanya lewat Keras yang lebih sederhana.",
        en: "Google’s deep-learning framework for building, training and running neural networks, usually through its simpler interface, Keras.",
      },
      why: {
        id: "Banyak model di aplikasi mobile dan sistem perusahaan berjalan di atasnya, jadi cepat atau lambat kamu akan membaca kodenya.",
        en: "Many models in mobile apps and company systems run on it, so sooner or later you will be reading its code.",
      },
      doneWhen: [
        {
          id: "kamu sudah melatih model Keras di dataset publik dan bisa menjelaskan kurva loss-nya tanpa catatan",
          en: "you have trained a Keras model on a public dataset and can explain its loss curves without notes",
        },
        {
          id: "model yang kamu simpan memberi prediksi yang sama saat dimuat di skrip lain",
          en: "the model you saved gives the same predictions when another script loads it",
        },
      ],
      hours: [6, 18],
      after: ["neural-network"],
    },
    {
      key: "pytorch",
      kind: "tool",
      title: { id: "PyTorch", en: "PyTorch" },
      core: false,
      what: {
        id: "Framework deep learning yang terasa seperti Python biasa: kamu menulis model dan training loop-nya, PyTorch yang menghitung gradiennya.",
        en: "A deep-learning framework that feels like ordinary Python: you write the model and the training loop, and PyTorch works out the gradients.",
      },
      why: {
        id: "Banyak kode yang dibagikan bersama paper ditulis dengan PyTorch, jadi kamu bisa langsung mencoba ide yang baru kamu baca.",
        en: "Much of the code published alongside papers is written in PyTorch, so you can try out an idea soon after reading about it.",
      },
      doneWhen: [
        {
          id: "kamu bisa menulis training loop dari berkas kosong dan menjelaskan guna zero_grad, backward, dan step",
          en: "you can write a training loop from an empty file and explain what zero_grad, backward and step do",
        },
        {
          id: "modelmu mengalahkan tebakan “selalu kelas terbanyak” di data uji",
          en: "your model beats “always guess the largest class” on test data",
        },
      ],
      hours: [6, 20],
      after: ["neural-network"],
    },
    {
      key: "scikit-learn",
      kind: "tool",
      title: { id: "Scikit-learn", en: "Scikit-learn" },
      core: false,
      what: {
        id: "Library Python untuk machine learning klasik, seperti regresi, decision tree, dan clustering, dengan pola yang selalu mirip: fit, lalu predict.",
        en: "A Python library for classical machine learning, such as regression, decision trees and clustering, all used the same way: fit, then predict.",
      },
      why: {
        id: "Untuk data tabel, model sederhana dari sini sering sudah cukup, dan kalau belum cukup, ia jadi baseline yang harus dikalahkan.",
        en: "For tabular data a simple model from here is often enough, and when it is not, it is the baseline to beat.",
      },
      doneWhen: [
        {
          id: "repomu berisi satu Pipeline scikit-learn dari data mentah sampai prediksi",
          en: "your repository holds one scikit-learn Pipeline from raw data to prediction",
        },
        {
          id: "skor modelmu di data uji lebih baik daripada DummyClassifier atau DummyRegressor",
          en: "your model scores better on test data than DummyClassifier or DummyRegressor",
        },
      ],
      hours: [5, 16],
      after: ["supervised-learning"],
    },
  ],
};
