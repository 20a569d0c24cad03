import type { ProjectOutline } from "../../domain/project-outline";

export const weather: ProjectOutline = {
  datasets: [
    {
      name: "Open-Meteo Historical Weather API",
      about: {
        id: "Nilai harian satu kota dari reanalisis ERA5, lewat API tanpa kunci.",
        en: "Daily values for one city from the ERA5 reanalysis, through an API without a key.",
      },
      url: "https://open-meteo.com/en/docs/historical-weather-api",
      licence: {
        id: "CC BY 4.0, sumbernya disebut; gratis untuk nonkomersial, sampai 10.000 panggilan sehari.",
        en: "CC BY 4.0, with attribution; free for non-commercial use, up to 10,000 calls a day.",
      },
      size: {
        id: "Di bawah 1 MB: sepuluh tahun suhu dan hujan harian sekitar 3.650 baris, dalam satu permintaan.",
        en: "Under 1 MB: ten years of daily temperature and rain are about 3,650 rows, in one request.",
      },
      watchOut: {
        id: "Datanya hasil hitungan pada petak peta, bukan termometer di bandara; data stasiun BMKG perlu akun dan permohonan. Di daerah tropis suhu hampir tidak bergerak, jadi “sama seperti hari ini” sulit dikalahkan: coba hujan, atau Bandung dan Malang.",
        en: "It is computed on a grid and not read from the thermometer at the airport; BMKG’s own station data needs an account and a request. In the tropics temperature barely moves, so “like today” is hard to beat: try rain, or Bandung and Malang.",
      },
    },
  ],
  steps: [
    {
      id: "Ambil sepuluh tahun data harian satu kota lewat API, simpan sebagai CSV, dan periksa hari yang hilang.",
      en: "Fetch ten years of one city’s daily data through the API, save it as CSV and check for missing days.",
    },
    {
      id: "Bagi menurut waktu: delapan tahun latih, satu tahun validasi, satu tahun uji, lalu hitung MAE tebakan “besok sama dengan hari ini”.",
      en: "Split by time: eight years to train, one to validate, one to test, and work out the MAE of “tomorrow will be like today”.",
    },
    {
      id: "Buat fitur lag dan rata-rata tujuh hari tanpa mengintip masa depan, lalu latih regresi dan gradient boosting.",
      en: "Make lag and seven-day-average features without peeking ahead, then train a regression and gradient boosting.",
    },
    {
      id: "Coba LSTM, pilih pemenangnya dari tahun validasi, dan buka tahun uji satu kali.",
      en: "Try an LSTM, choose the winner on the validation year, and open the test year once.",
    },
    {
      id: "Buat halaman atau API yang mengambil data terbaru dan memberi prakiraan besok untuk satu kota, beserta rentang galatnya.",
      en: "Build a page or API that fetches the latest data and gives tomorrow’s forecast for one city, with its usual error.",
    },
  ],
};
