import type { Step } from "../domain/path";
import { ai } from "./items/ai";
import { applications } from "./items/applications";
import { certifications } from "./items/certifications";
import { challenges } from "./items/challenges";
import { communities } from "./items/communities";
import { courses } from "./items/courses";
import { education } from "./items/education";
import { habits } from "./items/habits";
import { languages } from "./items/languages";
import { math } from "./items/math";
import { mlDl } from "./items/ml-dl";
import { projects } from "./items/projects";
import { rubricDeploy } from "./items/rubric-deploy";
import { rubricDesign } from "./items/rubric-design";
import { rubricMaintain } from "./items/rubric-maintain";
import { rubricValidate } from "./items/rubric-validate";
import { software } from "./items/software";
import { toolsData } from "./items/tools-data";
import { toolsDeploy } from "./items/tools-deploy";
import { toolsIde } from "./items/tools-ide";
import { toolsMl } from "./items/tools-ml";
import { toolsNlp } from "./items/tools-nlp";

/** Apart from the resources, so that the proxy knows the items without loading those. */
export const steps: readonly Step[] = [
  {
    key: "foundations",
    number: 1,
    title: { id: "Bangun dasar pengetahuan", en: "Build the foundations" },
    summary: {
      id: "Python, matematika, dan konsep machine learning",
      en: "Python, maths and machine-learning concepts",
    },
    purpose: {
      id: "Semua langkah lain bertumpu di sini: menulis kode yang rapi, membaca data, dan paham bagaimana model belajar.",
      en: "Every other step rests on this one: writing tidy code, reading data and understanding how a model learns.",
    },
    months: [3, 9],
    outcome: {
      id: "Kamu bisa melatih model sederhana dari data mentah dan menjelaskan cara kerjanya dengan kata-katamu sendiri.",
      en: "You can train a simple model from raw data and explain how it works in your own words.",
    },
    groups: [languages, math, mlDl, ai, software, toolsData, toolsIde],
    guide: "faq",
  },
  {
    key: "courses",
    number: 2,
    title: { id: "Ambil kursus dan sertifikasi", en: "Take courses and certifications" },
    summary: {
      id: "Satu kursus tuntas, satu sertifikasi",
      en: "One finished course, one certification",
    },
    purpose: {
      id: "Kursus memberi urutan belajar, sertifikasi memberi bukti yang mudah dicek orang yang belum mengenalmu. Satu dari masing-masing sudah cukup, dan keduanya bisa gratis.",
      en: "A course gives your learning an order; a certification gives proof that is easy to check for people who do not know you yet. One of each is enough, and both can be free.",
    },
    months: [1, 6],
    outcome: {
      id: "Satu kursus yang selesai sampai akhir dan satu sertifikat yang bisa kamu tautkan di CV.",
      en: "One course finished to the end and one certificate you can link from your CV.",
    },
    groups: [courses, certifications, education],
    guide: "faq",
  },
  {
    key: "projects",
    number: 3,
    title: { id: "Proyek praktis", en: "Build practical projects" },
    summary: {
      id: "Tiga proyek yang bisa dicoba orang lain",
      en: "Three projects that others can try",
    },
    purpose: {
      id: "Di sini pengetahuanmu berubah jadi karya: dari data, ke model, sampai bisa dipakai orang. Bagian inilah yang paling banyak bercerita tentang kamu kepada perekrut.",
      en: "Here your knowledge turns into finished things: from data to a model to something people can use. This is the part that tells recruiters most about you.",
    },
    months: [2, 6],
    outcome: {
      id: "Portofolio berisi tiga proyek publik dengan hasil terukur dan demo yang bisa dibuka siapa saja.",
      en: "A portfolio of three public projects with measured results and demos anyone can open.",
    },
    groups: [
      toolsMl,
      toolsNlp,
      toolsDeploy,
      projects,
      rubricDesign,
      rubricDeploy,
      rubricMaintain,
      rubricValidate,
    ],
    guide: "projects",
  },
  {
    key: "community",
    number: 4,
    title: { id: "Berpartisipasi di komunitas", en: "Take part in communities" },
    summary: {
      id: "Bertanya, menjawab, dan berbagi hasil",
      en: "Ask, answer and share your work",
    },
    purpose: {
      id: "Belajar lebih ringan kalau ada teman seperjalanan. Di komunitas kamu mendapat masukan, kabar lowongan, dan latihan menjelaskan.",
      en: "Learning is lighter in company. A community gives you feedback, word of openings and practice in explaining things.",
    },
    months: [1, 3],
    outcome: {
      id: "Satu komunitas tempat kamu sudah ikut menyumbang dan ada orang yang mengenal karyamu.",
      en: "One community where you have contributed something and people know your work.",
    },
    groups: [communities],
    guide: "indonesia",
  },
  {
    key: "apply",
    number: 5,
    title: { id: "Lamar posisi junior", en: "Apply for junior roles" },
    summary: {
      id: "Kirim lamaran, siapkan diri untuk wawancara",
      en: "Send applications, prepare for interviews",
    },
    purpose: {
      id: "Mulai dari magang atau posisi tingkat pemula, sambil melatih cara menceritakan proyek dan tantangan profesi ini. Kamu tidak perlu menunggu sampai merasa siap sepenuhnya.",
      en: "Start with an internship or an entry-level role, and practise talking about your projects and the challenges of the profession. You need not wait until you feel fully ready.",
    },
    months: [1, 5],
    outcome: {
      id: "Lamaran yang sudah terkirim dan cerita yang siap kamu bawa ke wawancara.",
      en: "Applications sent, and stories you are ready to bring to an interview.",
    },
    groups: [applications, challenges],
    guide: "levels",
  },
  {
    key: "keep-learning",
    number: 6,
    title: { id: "Terus belajar dan update", en: "Keep learning" },
    summary: {
      id: "Paper, blog, dan forum secara rutin",
      en: "Papers, blogs and forums, regularly",
    },
    purpose: {
      id: "Bidang ini berubah cepat, dan kebiasaan kecil yang teratur lebih tahan lama daripada belajar keras sesekali.",
      en: "The field changes quickly, and small regular habits last longer than the occasional burst of hard study.",
    },
    outcome: {
      id: "Ritme belajar yang tetap jalan setelah kamu bekerja, dengan catatan yang bisa kamu buka lagi.",
      en: "A rhythm of learning that carries on once you are working, with notes you can come back to.",
    },
    groups: [habits],
    guide: "outlook",
  },
];
