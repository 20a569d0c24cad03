import { type ProfileContent, profileLimits } from "./profile";

type FormValues = (name: string) => string;

/** The profile as a form holds it, each link in a row of its own; `rows` are those of the links that are filled in. */
export function profileFromForm(read: FormValues): {
  readonly content: ProfileContent;
  readonly rows: readonly number[];
} {
  const all = Array.from({ length: profileLimits.links }, (_, row) => ({
    row,
    label: read(`links.${row}.label`),
    url: read(`links.${row}.url`),
  }));
  const filled = all.filter(({ label, url }) => label.trim() !== "" || url.trim() !== "");
  const content = {
    headline: read("headline"),
    about: read("about"),
    place: read("place"),
    email: read("email"),
    phone: read("phone"),
    links: filled.map(({ label, url }) => ({ label, url })),
  };
  return { content, rows: filled.map(({ row }) => row) };
}

/** The name of the field that an error is about: `links.0.url` of the content may be another row of the form. */
export function profileFieldOf(path: string, rows: readonly number[]): string {
  return path.replace(
    /^links\.(\d+)/,
    (_, index: string) => `links.${rows[Number(index)] ?? index}`,
  );
}
