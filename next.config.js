import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: {
    // Reading a message's ICU syntax anew for every page took a tenth of the time of making one.
    messages: { path: "./lib/i18n/messages", locales: "infer", format: "json", precompile: true },
  },
});

export default withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Types are checked by npm test; whoever starts the app for the first time need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // The PDF's fonts are read from disk next to these packages.
  serverExternalPackages: ["pdfkit", "dejavu-fonts-ttf", "@expo-google-fonts/plus-jakarta-sans"],
  // The largest form that is taken in: lib/auth/page-request-check.ts says the same.
  experimental: { serverActions: { bodySizeLimit: "512kb" } },
});
