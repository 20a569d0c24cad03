import type { Guide } from "../domain/guide";
import { industries, levels, salaries, specialisations } from "./guide/career";
import { about, outlook } from "./guide/closing";
import { faq } from "./guide/faq";
import { challenges, indonesia, projects } from "./guide/practice";
import { comparison, duties, role } from "./guide/profession";

export const guide: Guide = {
  title: { id: "Panduan AI engineer", en: "The AI engineer guide" },
  lead: {
    id: "Seperti apa pekerjaannya, ke mana arahnya, berapa gajinya, dan apa saja yang sudah berubah. Tidak perlu dibaca sekaligus: tiap bagian menunjuk ke langkah yang berkaitan.",
    en: "What the work is like, where it can lead, what it pays and what has changed since. No need to read it in one go: each section points to the step it belongs to.",
  },
  source: {
    title: "Apa Itu AI Engineer? Panduan Lengkap, Skill & Karier (2025)",
    language: "id",
    search:
      "https://duckduckgo.com/?q=%22Apa+Itu+AI+Engineer%3F+Panduan+Lengkap%2C+Skill+%26+Karier+%282025%29%22",
    published: "2025-05-15",
    checked: "2026-11-29",
  },
  sections: [
    role,
    comparison,
    duties,
    specialisations,
    industries,
    levels,
    salaries,
    indonesia,
    challenges,
    projects,
    faq,
    outlook,
    about,
  ],
};
