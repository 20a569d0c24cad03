import type { DocumentContact } from "../../domain/portfolio-document";
import type { ProfileContent } from "../../domain/profile";
import type { PortfolioLabels } from "../labels";

/** An address as people write it. */
export function shownUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

export function paragraphsOf(text: string | null): string[] {
  return (text ?? "").split("\n").flatMap((line) => line.trim() || []);
}

/** The (0) behind a country code is dialled only without the code. */
function phoneUrl(phone: string): string {
  const dialled = phone.replace(/^(\s*\+[\d\s.-]*)\(0\)/, "$1");
  return `tel:${dialled.replace(/[^\d+]/g, "")}`;
}

/** Only what is filled in, in the order in which parsers of applications look for it. */
export function contactsOf(
  { place, email, phone, links }: ProfileContent,
  { contact }: PortfolioLabels,
): DocumentContact[] {
  const own: DocumentContact[] = [
    { kind: "email", label: contact.email, text: email, url: `mailto:${email}` },
    { kind: "phone", label: contact.phone, text: phone, url: phoneUrl(phone) },
    { kind: "place", label: contact.place, text: place, url: null },
  ];
  const linked = links.map(({ label, url }): DocumentContact => {
    return { kind: "link", label: label || contact.link, text: shownUrl(url), url };
  });
  return [...own.filter(({ text }) => text !== ""), ...linked];
}
