import { type ProfileContent, profileLimits } from "./profile";

type FormValues = (name: string) => string;

/** The profile as a form holds it, each link in a row of its own; `rows` are those of the links that are filled in. */
export function profileFromForm(valueOf: FormValues): {
  readonly content: ProfileContent;
  readonly rows: readonly number[];
} {
  const all = Array.from({ length: profileLimits.links }, (_, row) => ({
    row,
    label: valueOf(`links.${row}.label`),
    url: valueOf(`links.${row}.url`),
  }));
  const filled = all.filter(({ label, url }) => label.trim() !== "" || url.trim() !== "");
  const content = {
    headline: valueOf("headline"),
    about: valueOf("about"),
    place: valueOf("place"),
    email: valueOf("email"),
    phone: valueOf("phone"),
    links: filled.map(({ label, url }) => ({ label, url })),
  };
  return { content, rows: filled.map(({ row }) => row) };
}

/** The name of the field that an error is about: `links.0.url` of the content may be another row of the form. */
export function profileFieldOf(path: string, rows: readonly number[]): string {
  return path.replace(/^links\.(\d+)/, (_, index: string) => `links.${rows[Number(index)] ?? index}`);
}
