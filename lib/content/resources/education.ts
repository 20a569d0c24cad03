import type { ResourcesByItem } from "../../domain/resource";

export const educationResources: ResourcesByItem = {
  "edu-s1": [
    {
      url: "https://pddikti.kemdiktisaintek.go.id/",
      title: "PDDikti - Pangkalan Data Pendidikan Tinggi",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Cek apakah kampus dan program studinya benar-benar terdaftar.",
        en: "Check that a campus and its programme are really registered.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.banpt.or.id/direktori/prodi/pencarian_prodi.php",
      title: "Direktori hasil akreditasi program studi (BAN-PT)",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Akreditasi tiap program studi, langsung dari sumbernya.",
        en: "Each programme’s accreditation, straight from the source.",
      },
      note: {
        id: "Sejak 2022 program studi informatika diakreditasi LAM Infokom.",
        en: "Since 2022 informatics programmes are accredited by LAM Infokom.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://snpmb.id/",
      title: "SNPMB - Seleksi Nasional Penerimaan Mahasiswa Baru",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Jadwal dan aturan resmi masuk perguruan tinggi negeri.",
        en: "Official dates and rules for entering state universities.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://kip-kuliah.kemdiktisaintek.go.id/",
      title: "KIP Kuliah",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Bantuan biaya kuliah dari pemerintah untuk keluarga kurang mampu.",
        en: "Government tuition support for families with little money.",
      },
      listed: "2026-11-29",
    },
  ],
  "edu-s2": [
    {
      url: "https://lpdp.kemenkeu.go.id/",
      title: "LPDP - Lembaga Pengelola Dana Pendidikan",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 2],
      why: {
        id: "Beasiswa magister pemerintah, dalam dan luar negeri.",
        en: "Government master’s scholarships, at home and abroad.",
      },
      listed: "2026-11-29",
    },
    {
      url: "https://www.banpt.or.id/direktori/prodi/pencarian_prodi.php",
      title: "Direktori hasil akreditasi program studi (BAN-PT)",
      kind: "official",
      languages: ["id"],
      cost: "free",
      hours: [1, 1],
      why: {
        id: "Bandingkan akreditasi program magister sebelum mendaftar.",
        en: "Compare the accreditation of master’s programmes before applying.",
      },
      listed: "2026-11-29",
    },
  ],
};
