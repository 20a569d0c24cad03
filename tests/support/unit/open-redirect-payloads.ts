/** Addresses that lead to another origin in some browser, proxy or parser. */
export const openRedirectPayloads: readonly string[] = [
  ...[
    "https://evil.example",
    "http://evil.example/id",
    "HTTPS://EVIL.EXAMPLE",
    "https:evil.example",
  ],
  ...["//evil.example", "///evil.example", "////evil.example/id", "//evil.example/%2e%2e"],
  ...[
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\\/evil.example",
    "/id\\@evil.example",
  ],
  ...[
    "/\t/evil.example",
    "\t//evil.example",
    "/%09/evil.example",
    "/\n/evil.example",
    "\r\n//evil.example",
  ],
  ...[
    "javascript:alert(1)",
    "JaVaScRiPt://%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
  ],
  ...[
    "//evil.example@localhost",
    "https://localhost@evil.example",
    "https://localhost.evil.example",
  ],
  ...[
    "/%2F%2Fevil.example",
    "/%5Cevil.example",
    "/id/%2e%2e//evil.example",
    "/id/..//evil.example",
  ],
  ...["//[::1]", "//3232235777", "//evil%E3%80%82example", "//evil。example", "/〳evil.example"],
  ...["@evil.example", ".evil.example", ":80@evil.example", "/id@evil.example", "//%65vil.example"],
];
