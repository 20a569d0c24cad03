import { z } from "zod";
import { type ProfileLink, profileLimits } from "../domain/profile";
import { cleanLine, cleanText, isVisible } from "../domain/text";
import { emailField, versionField, versionInText } from "./fields";
import { linkUrlField } from "./item-marks";

/** In bytes: of the longest profile, with each character escaped. */
export const profileRequestLimit = 64 * 1024;

/** Cut before Unicode normalisation, as `rawTextField` is; empty where nothing is to be seen. */
const lineField = (limit: number) =>
  z
    .string("required")
    .max(4 * limit, "too-long")
    .transform(cleanLine)
    .transform((line) => (isVisible(line) ? line : ""))
    .pipe(z.string().max(limit, "too-long"));

const aboutField = z
  .string("required")
  .max(2 * profileLimits.about, "too-long")
  .transform((text) => cleanText(text).trim())
  .transform((text) => (isVisible(text) ? text : ""))
  .pipe(z.string().max(profileLimits.about, "too-long"));

/** Empty, or what `field` takes. */
const emptyOr = (field: z.ZodType<string, string>) =>
  z.string("required").transform((text, context) => {
    if (text.trim() === "") return "";
    const { data, error } = field.safeParse(text);
    if (data !== undefined) return data;
    context.addIssue({ code: "custom", message: error?.issues[0]?.message ?? "invalid" });
    return z.NEVER;
  });

const phoneNumberField = lineField(profileLimits.phone).pipe(
  z.string().regex(/^\+?[\d\s().\-/]{4,}$/, "invalid"),
);

const linkFields = { label: lineField(profileLimits.label), url: linkUrlField };

function hasTwice(links: readonly ProfileLink[]): boolean {
  return new Set(links.map(({ url }) => url)).size < links.length;
}

const textFields = {
  headline: lineField(profileLimits.headline),
  about: aboutField,
  place: lineField(profileLimits.place),
  email: emptyOr(emailField),
  phone: emptyOr(phoneNumberField),
};

const linksField = <Link extends z.ZodType<ProfileLink>>(link: Link) =>
  z
    .array(link)
    .max(profileLimits.links, "too-many")
    .refine((links) => !hasTwice(links), "twice");

const profileContentFields = { ...textFields, links: linksField(z.strictObject(linkFields)) };

/** Of an archive, which may have more fields or leave out empty ones. */
export const archivedProfileSchema = z.object({
  headline: textFields.headline.default(""),
  about: textFields.about.default(""),
  place: textFields.place.default(""),
  email: textFields.email.default(""),
  phone: textFields.phone.default(""),
  links: linksField(z.object(linkFields)).default([]),
});

export const profileContentSchema = z.strictObject(profileContentFields);

export const profileSchema = z.strictObject({
  ...profileContentFields,
  version: versionField,
});

/** Its other fields are read by `profileFromForm`. */
export const profileFormSchema = z.looseObject({ version: versionInText });
