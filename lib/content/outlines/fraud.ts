import type { ProjectOutline } from "../../domain/project-outline";

export const fraud: ProjectOutline = {
  datasets: [
    {
      name: "Credit Card Fraud Detection",
      about: {
        id: "Transaksi kartu kredit yang sudah disamarkan, dari ULB Machine Learning Group.",
        en: "Anonymised card transactions, from the ULB Machine Learning Group.",
      },
      url: "https://www.kaggle.com/datasets/mlg-ulb/creditcardfraud",
      licence: {
        id: "Setahu kami Database Contents License (DbCL) v1.0; cek di halaman datanya. Perlu akun Kaggle, gratis.",
        en: "As far as we know the Database Contents License (DbCL) v1.0; check on its page. Needs a Kaggle account, which is free.",
      },
      size: {
        id: "CSV sekitar 144 MB, atau 66 MB dalam zip: 284.807 transaksi, 492 di antaranya fraud (0,17%).",
        en: "About 144 MB of CSV, 66 MB zipped: 284,807 transactions, 492 of them fraud (0.17%).",
      },
      watchOut: {
        id: "Kolom V1–V28 disamarkan, jadi orang lain tidak bisa mengetiknya: sediakan transaksi contoh untuk dipilih. Bagi menurut kolom Time, bukan acak.",
        en: "Columns V1–V28 are anonymised, so a stranger cannot type them in: offer sample transactions to choose from. Split by the Time column, not at random.",
      },
    },
    {
      name: "Fraud Detection Handbook: simulated-data-raw",
      about: {
        id: "Transaksi simulasi tanpa perlu akun; nama kolomnya terbaca, jadi demonya lebih mudah dijelaskan.",
        en: "Simulated transactions that need no account; readable column names make the demo easier to explain.",
      },
      url: "https://github.com/Fraud-Detection-Handbook/simulated-data-raw",
      licence: {
        id: "Belum kami periksa; baca di repositorinya.",
        en: "Not checked by us; read it in the repository.",
      },
      size: {
        id: "Belum kami periksa.",
        en: "Not checked by us.",
      },
    },
  ],
  steps: [
    {
      id: "Unduh datanya, bagi menurut kolom Time, dan hitung persentase fraud di tiap bagian.",
      en: "Download the data, split it by the Time column, and work out the share of fraud in each part.",
    },
    {
      id: "Buat pembanding: urutkan transaksi dari nominal terbesar, lalu hitung PR-AUC-nya.",
      en: "Build the baseline: rank transactions by amount and work out its PR-AUC.",
    },
    {
      id: "Latih regresi logistik dan gradient boosting dengan bobot kelas, bandingkan PR-AUC di data validasi.",
      en: "Train logistic regression and gradient boosting with class weights, comparing PR-AUC on validation data.",
    },
    {
      id: "Tetapkan biaya fraud yang lolos dan biaya alarm palsu, pilih ambang yang paling murah, lalu buka data uji satu kali.",
      en: "Put a price on a missed fraud and on a false alarm, choose the cheapest threshold, then open the test data once.",
    },
    {
      id: "Bungkus jadi API FastAPI dengan beberapa transaksi contoh, sehingga orang lain bisa mengirim satu dan menerima skornya.",
      en: "Wrap it in a FastAPI service with a few sample transactions, so that others can send one in and get its score.",
    },
  ],
};
