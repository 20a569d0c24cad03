import type { Portfolio } from "../../domain/portfolio";
import { documentOf, nameOf } from "../document/document";
import type { PortfolioLabels } from "../labels";
import { filled } from "./fields";

// Stricter than RFC 5322, as the schema is; other addresses are left out.
const plainEmail = /^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,63}$/i;

export function basicsOf(portfolio: Portfolio, labels: PortfolioLabels) {
  const { headline, place, email, phone, links } = portfolio.profile;
  const { about, progress } = documentOf(portfolio, labels);
  const summary = [...about, progress ? `${progress.percent}, ${progress.text}` : ""];
  return {
    name: nameOf(portfolio, labels),
    label: headline,
    ...filled({
      email: plainEmail.test(email) ? email : "",
      phone,
      url: links[0]?.url ?? "",
      summary: summary.filter(Boolean).join("\n"),
    }),
    // Readers look into both without asking whether they are there.
    location: place ? { city: place } : {},
    profiles: links.map(({ label, url }) => ({
      network: label || new URL(url).hostname,
      username: new URL(url).pathname.split("/").filter(Boolean).at(-1) ?? new URL(url).hostname,
      url,
    })),
  };
}
