import { defaultLocale } from "@/lib/domain/locale";
import type { Profile } from "@/lib/domain/profile";
import { defaultSelection } from "@/lib/domain/selection";

/** What the learner says in documents, in Indonesian. */
export const profile: Profile = {
  headline: "Calon Computer Vision Engineer",
  about:
    "Saya melatih model gambar berukuran kecil, mengukurnya terhadap pembanding yang jujur, dan membuatnya bisa dicoba siapa pun. Mencari posisi junior atau magang mulai Juni 2027.",
  place: "Bandung",
  email: "siti.np@contoh.id",
  phone: "",
  links: [
    { label: "GitHub", url: "https://github.com/sitinp" },
    { label: "LinkedIn", url: "https://linkedin.com/in/sitinp" },
  ],
  version: 1,
};

export const selectionOf = (id: string) => ({
  ...defaultSelection("Untuk magang", defaultLocale),
  ...{ id, version: 1 },
});
