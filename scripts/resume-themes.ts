import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defaultLocale } from "@/lib/domain/locale";
import { renderJsonResume } from "@/lib/portfolio/json-resume";
import { fullEvidence, fullProfile, fullProjects } from "../tests/support/portfolio/full-portfolio";
import {
  emptyStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
} from "../tests/support/portfolio/portfolio-fixture";

/** Public themes, each with the places that it has for more than basics, skills and education. */
const themes: Readonly<Record<string, readonly ("projects" | "certificates" | "publications")[]>> =
  {
    "even@0.26.1": ["projects", "certificates", "publications"],
    "elegant@1.16.1": ["projects", "certificates", "publications"],
    "stackoverflow@3.3.0": ["projects", "certificates", "publications"],
    "kendall@0.2.0": ["projects", "publications"],
    "macchiato@1.1.0": ["projects", "publications"],
    "flat@0.3.7": ["publications"],
    "spartan@0.3.0": ["publications"],
  };

type Named = { readonly name: string };
type Resume = Readonly<Record<"projects" | "certificates" | "publications", readonly Named[]>> & {
  readonly basics: Named;
  readonly skills: readonly { readonly keywords: readonly string[] }[];
  readonly education: readonly { readonly institution: string }[];
};

const own = { profile: fullProfile, projects: fullProjects, evidence: fullEvidence };
const resumes: readonly Resume[] = [
  {},
  { status: partialStatus },
  { ...own, status: partialStatus },
]
  .map((ask) => shownFixture({ status: emptyStatus, locale: defaultLocale, ...ask }))
  .map((portfolio) => JSON.parse(renderJsonResume(portfolio, portfolioWords[defaultLocale])));

const entities = { amp: "&", "#39": "'", "#x27": "'", "#x2F": "/", "#x3D": "=", quot: '"' };

function textIn(html: string): string {
  return html
    .replace(/<(style|script|svg)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&([#\w]+);/g, (whole, name: string) => Object(entities)[name] ?? whole)
    .replace(/\s+/g, " ");
}

/** What a theme does wrong with a resume. */
function faultsOf(text: string, resume: Resume, places: (typeof themes)[string]): string[] {
  const wanted = [
    resume.basics.name,
    ...resume.skills.flatMap(({ keywords }) => keywords),
    ...resume.education.map(({ institution }) => institution),
    ...places.flatMap((place) => resume[place].map(({ name }) => name)),
  ];
  const wrong = text.match(/.{0,20}(Present\b|undefined|\bnull\b|\[object|Invalid|NaN).{0,20}/g);
  return [...(wrong ?? []), ...wanted.filter((each) => !text.includes(each))];
}

/** In a process of its own, because some themes are modules and some are not. */
const renderer = `
const { default: theme, render = theme.render } = await import(process.argv[2]);
console.log(await render(JSON.parse(process.argv[3])));
`;

const folder = mkdtempSync(join(tmpdir(), "langkah-themes-"));
let failed = 0;
try {
  writeFileSync(join(folder, "package.json"), "{}");
  const packages = Object.keys(themes).map((theme) => `jsonresume-theme-${theme}`);
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--silent"];
  execFileSync("npm", ["install", ...options, ...packages], { cwd: folder, stdio: "inherit" });
  writeFileSync(join(folder, "render.mjs"), renderer);
  for (const [theme, places] of Object.entries(themes)) {
    const name = `jsonresume-theme-${theme.split("@")[0]}`;
    const faults = [];
    for (const resume of resumes) {
      const argument = ["render.mjs", name, JSON.stringify(resume)];
      const html = execFileSync(process.execPath, argument, { cwd: folder, encoding: "utf8" });
      faults.push(...faultsOf(textIn(html), resume, places));
    }
    if (faults.length > 0) failed += 1;
    console.log(`${faults.length > 0 ? "failed" : "passed"} ${theme} ${faults.join(" | ")}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed > 0 ? 1 : 0;
