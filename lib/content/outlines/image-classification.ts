import type { ProjectOutline } from "../../domain/project-outline";

export const imageClassification: ProjectOutline = {
  datasets: [
    {
      name: "TrashNet",
      about: {
        id: "Foto sampah dalam 6 kelas: kaca, kertas, kardus, plastik, logam, dan lainnya.",
        en: "Photos of rubbish in 6 classes: glass, paper, cardboard, plastic, metal and other trash.",
      },
      url: "https://huggingface.co/datasets/garythung/trashnet",
      licence: {
        id: "MIT; pembuatnya minta disebut.",
        en: "MIT; its makers ask to be cited.",
      },
      size: {
        id: "2.527 foto 512×384. Ambil versi kecilnya, sekitar 40 MB; yang asli sekitar 3,5 GB.",
        en: "2,527 photos of 512×384. Take the resized ones, about 40 MB; the originals are about 3.5 GB.",
      },
      watchOut: {
        id: "Semua berlatar putih dari satu negara, dan kelas “lainnya” hanya 137 foto dibanding 594 foto kertas, jadi F1 makro yang penting. Tambahkan 30 fotomu sendiri sebagai data uji kedua yang jujur.",
        en: "All have a white background and come from one country, and “trash” has only 137 photos against 594 of paper, so macro F1 is what matters. Add 30 photos of your own as an honest second test set.",
      },
    },
  ],
  steps: [
    {
      id: "Unduh versi kecilnya, bagi 70/15/15 per kelas dengan seed tetap, dan catat jumlah tiap kelas di README.",
      en: "Download the small version, split it 70/15/15 per class with a fixed seed, and note each class’s count in the README.",
    },
    {
      id: "Latih regresi logistik di piksel 32×32 sebagai pembanding, lalu simpan F1 makronya.",
      en: "Train logistic regression on 32×32 pixels as the baseline and keep its macro F1.",
    },
    {
      id: "Fine-tuning ResNet-18 atau MobileNet dengan augmentasi di Colab, pilih epoch terbaik dari data validasi.",
      en: "Fine-tune ResNet-18 or MobileNet with augmentation in Colab, choosing the best epoch on validation data.",
    },
    {
      id: "Buka data uji satu kali: tulis F1 makro, confusion matrix, dan tiga foto yang salah ditebak beserta dugaan sebabnya.",
      en: "Open the test data once: record macro F1, the confusion matrix and three misjudged photos with your guess at why.",
    },
    {
      id: "Buat halaman unggah foto dengan Streamlit, tayangkan gratis, lalu minta temanmu mencobanya dari ponsel.",
      en: "Build a photo-upload page with Streamlit, host it free, and ask a friend to try it from a phone.",
    },
  ],
};
