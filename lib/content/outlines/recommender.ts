import type { ProjectOutline } from "../../domain/project-outline";

export const recommender: ProjectOutline = {
  datasets: [
    {
      name: "MovieLens Latest (small)",
      about: {
        id: "Rating film dari orang sungguhan, dikumpulkan GroupLens.",
        en: "Film ratings by real people, collected by GroupLens.",
      },
      url: "https://grouplens.org/datasets/movielens/latest/",
      licence: {
        id: "Aturan GroupLens sendiri: setahu kami bebas untuk riset dan belajar, tidak untuk komersial tanpa izin, dan hanya boleh dibagikan lagi dengan aturan yang sama. Baca README di dalam zip-nya.",
        en: "GroupLens’ own terms: as far as we know free for research and learning, not for commercial use without permission, and to be passed on only under the same terms. Read the README in the zip.",
      },
      size: {
        id: "Sekitar 1 MB: 100.836 rating dari 610 orang untuk 9.742 film.",
        en: "About 1 MB: 100,836 ratings by 610 people of 9,742 films.",
      },
      watchOut: {
        id: "Jangan commit datanya ke repo. Isinya berubah dari waktu ke waktu, jadi catat tanggal dan checksum filenya.",
        en: "Do not commit the data to the repository. It changes over time, so note the date and the file’s checksum.",
      },
    },
  ],
  steps: [
    {
      id: "Unduh datanya, anggap rating 4 ke atas sebagai suka, dan sisihkan suka terakhir tiap orang sebagai data uji.",
      en: "Download the data, treat ratings of 4 and up as likes, and hold out each person’s last like as test data.",
    },
    {
      id: "Buat pembanding “paling populer”, lalu hitung recall@10-nya.",
      en: "Build the “most popular” baseline and work out its recall@10.",
    },
    {
      id: "Buat rekomendasi dari kemiripan antarfilm dengan cosine similarity, kemudian faktorisasi matriks.",
      en: "Recommend by film-to-film cosine similarity first, then by matrix factorisation.",
    },
    {
      id: "Pilih pengaturan dari data validasi, buka data uji satu kali, dan tulis recall@10 ketiganya dalam satu tabel.",
      en: "Choose settings on validation data, open the test data once, and put all three recall@10 figures in one table.",
    },
    {
      id: "Buat halaman tempat orang memilih tiga judul dan melihat sepuluh rekomendasi beserta alasannya.",
      en: "Make a page where people pick three titles and see ten recommendations with the reason for each.",
    },
  ],
};
