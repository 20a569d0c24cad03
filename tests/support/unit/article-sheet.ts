/** The article's sheet, written out by hand: what the catalogue and its rules are checked against. */
export type SheetGroup = {
  readonly step: number;
  readonly group: string;
  readonly kind: string;
  /** In the sheet's own words. */
  readonly rule: string;
  readonly items: readonly string[];
  /** Items of an "all core" group that the sheet flags as optional. */
  readonly optional: readonly string[];
};

function row(
  step: number,
  group: string,
  kind: string,
  rule: string,
  items: string,
  optional = "",
): SheetGroup {
  const listed = (keys: string) => (keys === "" ? [] : keys.split(" "));
  return { step, group, kind, rule, items: listed(items), optional: listed(optional) };
}

export const sheet: readonly SheetGroup[] = [
  row(1, "languages", "skill", "all core", "python r java scala cpp", "r java scala cpp"),
  row(
    1,
    "ml-dl",
    "skill",
    "all core",
    "ml-concepts neural-network supervised-learning unsupervised-learning reinforcement-learning cnn rnn lstm transformer",
  ),
  row(1, "math", "skill", "all core", "linear-algebra calculus probability-statistics"),
  row(1, "ai", "skill", "all core", "fuzzy-logic search-algorithms rule-based-reasoning"),
  row(1, "software", "skill", "all core", "clean-code git dsa"),
  row(3, "tools-ml", "tool", "at least 1", "tensorflow pytorch scikit-learn"),
  row(1, "tools-data", "tool", "at least 2", "pandas numpy matplotlib seaborn"),
  row(3, "tools-nlp", "tool", "at least 1", "spacy nltk hf-transformers"),
  row(3, "tools-deploy", "tool", "at least 2", "flask fastapi docker kubernetes"),
  row(1, "tools-ide", "tool", "at least 1", "jupyter colab vscode"),
  row(
    2,
    "courses",
    "course",
    "at least 1",
    "course-coursera course-edx course-udemy course-dicoding course-datacamp",
  ),
  row(
    2,
    "certifications",
    "certification",
    "at least 1",
    "cert-tensorflow cert-azure-ai cert-ibm-ai",
  ),
  row(2, "education", "education", "optional", "edu-s1 edu-s2"),
  row(
    3,
    "projects",
    "project",
    "at least 3",
    "proj-image-classification proj-chatbot proj-recommender proj-face-detection proj-weather proj-fraud",
  ),
  row(
    4,
    "communities",
    "community",
    "at least 1",
    "com-ai-indonesia com-kaggle com-gdg com-dicoding",
  ),
  row(5, "applications", "job", "at least 1", "job-internship job-entry-level"),
  row(6, "habits", "habit", "repeating", "habit-journal habit-blog habit-forum"),
  row(3, "rubric-design", "competence", "project rubric", "comp-algorithm comp-data comp-pipeline"),
  row(3, "rubric-deploy", "competence", "project rubric", "comp-api comp-container comp-latency"),
  row(
    3,
    "rubric-maintain",
    "competence",
    "project rubric",
    "comp-monitoring comp-errors comp-retraining",
  ),
  row(
    3,
    "rubric-validate",
    "competence",
    "project rubric",
    "comp-tuning comp-cross-validation comp-metrics",
  ),
  row(
    5,
    "challenges",
    "challenge",
    "optional reflection",
    "chal-bias chal-drift chal-privacy chal-scale",
  ),
];

export const sheetKeys: readonly string[] = sheet.flatMap(({ items }) => items);

/** What Langkah adds to groups of the article. */
const additions: Readonly<Record<string, string>> = {
  courses: "course-free",
  certifications: "cert-free",
  projects: "proj-own",
};

/** The sheet with our additions: the whole path. */
export const pathSheet: readonly SheetGroup[] = sheet.map((each) => {
  const addition = additions[each.group];
  return addition === undefined ? each : { ...each, items: [...each.items, addition] };
});

export const pathKeys: readonly string[] = pathSheet.flatMap(({ items }) => items);

/** One way to 100 %: every core skill and the first that each "at least" asks for. */
export const minimalItemKeys: readonly string[] = sheet.flatMap(({ rule, items, optional }) => {
  if (rule === "all core") return items.filter((key) => !optional.includes(key));
  if (rule === "repeating") return items;
  return rule.startsWith("at least ") ? items.slice(0, Number(rule.slice(-1))) : [];
});
