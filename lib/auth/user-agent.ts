import bowser from "bowser";

export type UserAgent = { readonly browser: string | null; readonly system: string | null };

/** The names that people know, where the library has longer ones. */
const browserNames: Readonly<Record<string, string>> = {
  "Microsoft Edge": "Edge",
  "Opera Touch": "Opera",
  "Samsung Internet for Android": "Samsung Internet",
  "NAVER Whale Browser": "Whale",
  Miui: "Mi Browser",
};

/** Browsers that the library takes for the one that they are built on. */
const furtherBrowsers: readonly (readonly [RegExp, string])[] = [
  [/\bOPX\//, "Opera"],
  [/\bHuaweiBrowser\//, "Huawei Browser"],
  [/\bDuckDuckGo\//, "DuckDuckGo"],
];

const systemNames: Readonly<Record<string, string>> = { "Chrome OS": "ChromeOS" };

/** For display only: the header is not trustworthy. */
export function parseUserAgent(userAgent: string): UserAgent {
  // The library throws on an empty text.
  if (userAgent === "") return { browser: null, system: null };
  const parsed = bowser.parse(userAgent);
  const name = parsed.browser.name ?? "";
  const further = furtherBrowsers.find(([pattern]) => pattern.test(userAgent))?.[1];
  const system = parsed.os.name ?? "";
  const isApplePhone = system === "iOS" && parsed.platform.model;
  return {
    browser: (further ?? browserNames[name] ?? name) || null,
    system: isApplePhone || (systemNames[system] ?? system) || null,
  };
}
