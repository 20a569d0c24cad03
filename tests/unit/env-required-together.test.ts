import { expect, it } from "vitest";

import { missingVariables } from "@/lib/env";

const url = { NEXTAUTH_URL: "https://langkah.example" };

it.each([
  [{}, []],
  [url, []],
  [{ TRUSTED_PROXIES: 0 }, []],
  [{ TRUSTED_PROXIES: 1, ...url }, []],
  [{ TRUSTED_PROXIES: 1 }, ["NEXTAUTH_URL: must be set, because TRUSTED_PROXIES is"]],
  [{ GITHUB_ID: "1", GITHUB_SECRET: "2", ...url }, []],
  [{ GITHUB_ID: "1", ...url }, ["GITHUB_SECRET: must be set, because GITHUB_ID is"]],
  [{ GOOGLE_SECRET: "2", ...url }, ["GOOGLE_ID: must be set, because GOOGLE_SECRET is"]],
  [{ GITHUB_ID: "1", GITHUB_SECRET: "2" }, ["NEXTAUTH_URL: must be set, because GITHUB_ID is"]],
  [
    { OIDC_ISSUER: "https://login.example", ...url },
    [
      "OIDC_ID: must be set, because OIDC_ISSUER is",
      "OIDC_SECRET: must be set, because OIDC_ISSUER is",
    ],
  ],
])("with %j these variables are missing: %j", (set, missing) => {
  expect(missingVariables(set).map((each) => each.join(": "))).toEqual(missing);
});
