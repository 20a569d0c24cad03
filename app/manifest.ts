import type { MetadataRoute } from "next";
import { defaultLocale } from "@/lib/domain/locale";
import { paperColors } from "@/lib/domain/theme";
import maskableIcon from "./maskable-icon.png";

/** Lets a phone keep the app on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Langkah",
    lang: defaultLocale,
    start_url: "/",
    display: "standalone",
    background_color: paperColors.light,
    theme_color: paperColors.light,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: maskableIcon.src, sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
