/**
 * Which folder may import which: the direction table of docs/decisions/0003-layers.md, without exceptions. Each rule
 * names all that a folder may reach; anything else is an error.
 */
const own = {
  domain: "^lib/domain/",
  content: "^lib/content/",
  portfolio: "^lib/portfolio/",
  validation: "^lib/validation/",
  data: "^lib/data/",
  auth: "^lib/auth/",
  security: "^lib/security/",
  loaders: "^lib/loaders/",
  actions: "^lib/actions/",
  i18n: "^lib/i18n/",
  components: "^components/",
  app: "^app/",
  env: "^lib/env\\.ts$",
  paths: "^lib/paths\\.ts$",
  format: "^lib/format\\.ts$",
};

const node = "^(node:)?(crypto|fs|path|url|module|os)$";
const packages = (...names) => names.map((name) => `node_modules/${name}/`);

const allowed = {
  domain: [own.domain],
  content: [own.content, own.domain],
  portfolio: [
    own.portfolio,
    own.domain,
    own.content,
    own.format,
    node,
    ...packages("pdfkit", "@types/pdfkit", "csv-stringify"),
  ],
  validation: [own.validation, own.domain, own.content, ...packages("zod")],
  data: [
    own.data,
    own.domain,
    own.env,
    node,
    "^(node:)?net$",
    ...packages("@prisma", "better-sqlite3", "@types/better-sqlite3", "pg", "@types/pg", "uuid"),
  ],
  auth: [
    own.auth,
    own.data,
    own.domain,
    own.validation,
    own.env,
    own.paths,
    node,
    "^(node:)?(net|http|diagnostics_channel)$",
    ...packages("next", "next-auth", "react", "@types/react", "@node-rs", "@zxcvbn-ts"),
  ],
  security: [own.security, own.env, node, "^(node:)?(http|diagnostics_channel)$"],
  loaders: [
    own.loaders,
    own.auth,
    own.validation,
    own.domain,
    own.content,
    own.portfolio,
    own.data,
    own.paths,
    own.format,
    own.i18n,
    ...packages("next", "next-intl", "react", "@types/react"),
  ],
  actions: [
    own.actions,
    own.auth,
    own.validation,
    own.domain,
    own.content,
    own.portfolio,
    own.data,
    own.paths,
    ...packages("next", "zod"),
  ],
  components: [
    own.components,
    own.domain,
    own.paths,
    own.format,
    own.i18n,
    "^(node:)?crypto$",
    ...packages(
      "react",
      "@types/react",
      "next",
      "next-intl",
      "lucide-react",
      "d3-[a-z]+",
      "@types/d3-[a-z]+",
      "uuid",
    ),
  ],
  app: [
    own.app,
    own.components,
    own.loaders,
    own.actions,
    own.validation,
    own.domain,
    own.paths,
    own.i18n,
    "^lib/auth/options\\.ts$",
    ...packages("react", "@types/react", "next", "next-auth", "next-intl", "@fontsource-variable"),
  ],
};

export default {
  forbidden: [
    ...Object.entries(allowed).map(([folder, targets]) => ({
      name: `${folder}-stays-in-its-layer`,
      severity: "error",
      from: { path: own[folder], pathNot: "^lib/data/generated/" },
      to: { pathNot: targets },
    })),
    {
      name: "domain-types-only-in-content",
      comment: "Content is data: it needs no code from anywhere.",
      severity: "error",
      from: { path: own.content },
      to: { path: own.domain, dependencyTypesNot: ["type-only"] },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules|^lib/data/generated/" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
