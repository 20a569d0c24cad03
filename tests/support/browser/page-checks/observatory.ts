export type Visit = {
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly {
    name: string;
    secure: boolean;
    httpOnly: boolean;
    sameSite: string;
  }[];
  readonly scripts: readonly string[];
};

type Rule = (visit: Visit) => number;

function directivesOf(policy: string): Map<string, string[]> {
  const lists = policy.split(";").map((each) => each.trim().split(/\s+/));
  return new Map(lists.map(([name = "", ...sources]) => [name, sources]));
}

/** Sources that allow injected content. */
const unsafe = ["'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "http:", "*"];

const policyRule: Rule = ({ headers }) => {
  const policy = headers["content-security-policy"];
  if (!policy) return -25;
  const directives = directivesOf(policy);
  const of = (name: string) => directives.get(name) ?? directives.get("default-src") ?? ["*"];
  const isUnsafe = (name: string) => of(name).some((source) => unsafe.includes(source));
  if (isUnsafe("script-src") || isUnsafe("object-src")) return -20;
  if (isUnsafe("style-src")) return 0;
  if (of("img-src").includes("http:")) return -10;
  return directives.get("default-src")?.join(" ") === "'none'" ? 10 : 5;
};

const cookieRule: Rule = ({ cookies }) => {
  if (cookies.length === 0) return 0;
  if (cookies.some((cookie) => !cookie.secure)) return -40;
  if (cookies.some((cookie) => /session/.test(cookie.name) && !cookie.httpOnly)) return -30;
  return cookies.every(({ sameSite }) => /^(lax|strict)$/i.test(sameSite)) ? 5 : 0;
};

const transportRule: Rule = ({ headers }) => {
  const [, age] = /max-age=(\d+)/.exec(headers["strict-transport-security"] ?? "") ?? [];
  if (age === undefined) return -20;
  return Number(age) >= 15_768_000 ? 0 : -10;
};

const frameRule: Rule = ({ headers }) => {
  if (directivesOf(headers["content-security-policy"] ?? "").has("frame-ancestors")) return 5;
  return /^(deny|sameorigin)$/i.test(headers["x-frame-options"] ?? "") ? 0 : -20;
};

const referrerRule: Rule = ({ headers }) => {
  const policy = headers["referrer-policy"];
  if (policy === undefined) return 0;
  const isPrivate = /^(no-referrer|same-origin|strict-origin(-when-cross-origin)?)$/.test(policy);
  return isPrivate ? 5 : -5;
};

const rules: Readonly<Record<string, Rule>> = {
  "content-security-policy": policyRule,
  cookies: cookieRule,
  "strict-transport-security": transportRule,
  "x-frame-options": frameRule,
  "referrer-policy": referrerRule,
  "x-content-type-options": ({ headers }) =>
    headers["x-content-type-options"] === "nosniff" ? 0 : -5,
  "cross-origin-resource-policy": ({ headers }) =>
    /^same-(origin|site)$/.test(headers["cross-origin-resource-policy"] ?? "") ? 10 : 0,
  "cross-origin-resource-sharing": ({ headers }) =>
    headers["access-control-allow-origin"] === undefined ? 0 : -50,
  "subresource-integrity": ({ scripts }) =>
    scripts.every((address) => address.startsWith("/") && !address.startsWith("//")) ? 0 : -50,
};

/**
 * The score of the Mozilla HTTP Observatory by its published table (github.com/mdn/mdn-http-observatory, charts.js,
 * as of 2025) as far as it concerns what the app itself answers: 100, less what is wrong, and the extras only from 90
 * up. Whether plain HTTP leads on to TLS is up to the proxy in front.
 */
export function observatoryScore(visit: Visit): { score: number; parts: Record<string, number> } {
  const entries = Object.entries(rules).map(([name, rule]) => [name, rule(visit)] as const);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const all = entries.map(([, value]) => value);
  const base = 100 + sum(all.filter((value) => value < 0));
  const extras = base >= 90 ? sum(all.filter((value) => value > 0)) : 0;
  return { score: Math.max(0, base + extras), parts: Object.fromEntries(entries) };
}
