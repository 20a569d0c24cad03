import type { ProjectOutline } from "../../domain/project-outline";

export const faceDetection: ProjectOutline = {
  datasets: [
    {
      name: "WIDER FACE",
      about: {
        id: "Foto ramai dengan kotak di tiap wajah; bagian validasinya saja.",
        en: "Photos of crowds with a box round each face; the validation part only.",
      },
      url: "https://huggingface.co/datasets/CUHK-CSE/wider_face",
      licence: {
        id: "Setahu kami CC BY-NC-ND 4.0, untuk belajar dan riset saja; cek di halaman datanya. Jangan terbitkan fotonya atau salinan yang diubah.",
        en: "As far as we know CC BY-NC-ND 4.0, for learning and research only; check on its page. Do not publish the photos or altered copies.",
      },
      size: {
        id: "WIDER_val.zip 363 MB, 3.226 foto; 200 di antaranya cukup untuk proyek ini.",
        en: "WIDER_val.zip is 363 MB, 3,226 photos; 200 of them are enough for this project.",
      },
      watchOut: {
        id: "Orang di foto itu tidak pernah setuju masuk portofoliomu: di demo dan README pakai fotomu sendiri, atau foto orang yang sudah mengizinkan.",
        en: "The people in it never agreed to be in your portfolio: in the demo and README show only your own photos, or those of people who said yes.",
      },
    },
  ],
  steps: [
    {
      id: "Ambil 200 foto dari bagian validasi, buang kotak wajah di bawah 20 piksel, dan tulis aturan itu di README.",
      en: "Take 200 photos from the validation part, drop face boxes under 20 pixels, and state that rule in the README.",
    },
    {
      id: "Jalankan Haar cascade OpenCV sebagai pembanding, lalu hitung F1-nya pada IoU 0,5 dengan kode buatanmu.",
      en: "Run OpenCV’s Haar cascade as the baseline and work out its F1 at IoU 0.5 with code of your own.",
    },
    {
      id: "Jalankan detektor MediaPipe (atau YuNet di OpenCV), setel ambangnya di 100 foto, dan ukur di 100 foto sisanya.",
      en: "Run the MediaPipe detector (or YuNet in OpenCV), set its threshold on 100 photos and measure on the other 100.",
    },
    {
      id: "Kelompokkan kesalahan: wajah kecil, miring, tertutup, atau gelap, lalu bandingkan keduanya per kelompok.",
      en: "Group the mistakes (small, turned, covered or dark faces) and compare the two group by group.",
    },
    {
      id: "Buat demo webcam yang memproses gambar di perangkat pengguna, dan tulis bagian privasi: apa yang disimpan, izin, dan siapa yang dirugikan kalau salah.",
      en: "Build a webcam demo that works on the visitor’s own device, and write the privacy section: what is kept, consent, and who is harmed when it is wrong.",
    },
  ],
};
