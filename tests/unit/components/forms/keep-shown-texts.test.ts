import { describe, expect, it } from "vitest";
import { keepShownTexts } from "@/components/forms/keep-shown-texts";

/** A field as browsers have it: it shows its default until its value is set. */
class Field {
  private own: string | null = null;

  constructor(
    public defaultValue: string,
    readonly type = "text",
  ) {}

  get value(): string {
    return this.own ?? this.defaultValue;
  }

  set value(value: string) {
    this.own = value;
  }
}

const valuesOf = (fields: readonly Field[]) => fields.map(({ value }) => value);

/** As a refresh does with a list in rows. */
function render(fields: readonly Field[], list: readonly string[]): void {
  for (const [row, field] of fields.entries()) field.defaultValue = list[row] ?? "";
}

describe("a list in a form that a refresh renders anew", () => {
  it("keeps the second row where the first was emptied", () => {
    const fields = ["GitHub", "LinkedIn", ""].map((text) => new Field(text));
    keepShownTexts(fields);
    for (const field of fields.slice(0, 1)) field.value = "";
    render(fields, ["LinkedIn"]);
    expect(valuesOf(fields)).toEqual(["", "LinkedIn", ""]);
  });

  it("shows what was typed into its last row once", () => {
    const fields = ["GitHub", "", ""].map((text) => new Field(text, "url"));
    keepShownTexts(fields);
    for (const field of fields.slice(2)) field.value = "Kaggle";
    render(fields, ["GitHub", "Kaggle"]);
    expect(valuesOf(fields)).toEqual(["GitHub", "", "Kaggle"]);
  });

  it("leaves the boxes and the hidden fields to the page", () => {
    const fields = ["checkbox", "radio", "hidden", "submit"].map((type) => new Field("1", type));
    keepShownTexts(fields);
    render(fields, ["2", "2", "2", "2"]);
    expect(valuesOf(fields)).toEqual(["2", "2", "2", "2"]);
  });
});
