import { describe, expect, it } from "vitest";
import { parseUserAgent } from "@/lib/auth/user-agent";

const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0";

describe("a device", () => {
  it.each([
    [`Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile Safari/537.36`, "Chrome", "Android"],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/141.0`,
      "Edge",
      "Windows",
    ],
    [
      `Mozilla/5.0 (Linux; Android 14) SamsungBrowser/27.0 ${chrome} Safari/537.36`,
      "Samsung Internet",
      "Android",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604",
      "Safari",
      "iPhone",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox", "Linux"],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/18 Safari/605",
      "Safari",
      "macOS",
    ],
    [`${iphone} Version/18.0 EdgiOS/141.0.0.0 Mobile/15E148 Safari/605.1.15`, "Edge", "iPhone"],
    [`${iphone} Version/18.0 Mobile/15E148 Safari/604.1 OPT/5.3.0`, "Opera", "iPhone"],
    [`${iphone} OPiOS/16.0.15.124050 Mobile/15E148 Safari/9537.53`, "Opera", "iPhone"],
    [`${iphone} Version/18.0 Mobile/15E148 Safari/604.1 OPX/2.1.0`, "Opera", "iPhone"],
    [`${iphone} CriOS/141.0.0.0 Mobile/15E148 Safari/604.1`, "Chrome", "iPhone"],
    [`${iphone} FxiOS/141.0 Mobile/15E148 Safari/605.1.15`, "Firefox", "iPhone"],
    [`${iphone} Mobile/15E148 UCBrowser/11.3.5.1203 Safari`, "UC Browser", "iPhone"],
    [
      `Mozilla/5.0 (Linux; U; Android 13; id-ID; RMX) ${chrome} UCBrowser/13.5.0 Mobile Safari/537.36`,
      "UC Browser",
      "Android",
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; HD1913) ${chrome} Mobile Safari/537.36 EdgA/141.0`,
      "Edge",
      "Android",
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; JNY) ${chrome} HuaweiBrowser/15.0 Mobile Safari/537.36`,
      "Huawei Browser",
      "Android",
    ],
    [
      "Opera/9.80 (Android; Opera Mini/36.2; U; id) Presto/2.12.423 Version/12.16",
      "Opera",
      "Android",
    ],
    [
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/141.0.0.0 Safari/537.36",
      "Chrome",
      "Linux",
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`, "Chrome", "ChromeOS"],
    [
      "Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
      "Safari",
      "iPad",
    ],
    ["x".repeat(300), null, null],
    ["curl/8.5.0", null, null],
    ["", null, null],
  ])("that calls itself %s", (userAgent, browser, system) => {
    expect(parseUserAgent(userAgent)).toEqual({ browser, system });
  });
});
