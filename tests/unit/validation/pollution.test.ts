import { describe, expect, it } from "vitest";
import { historyQuerySchema } from "@/lib/validation/history";
import { progressSchema, wantedField } from "@/lib/validation/progress";
import { signUpSchema } from "@/lib/validation/sign-up";
import { skillFilterSchema } from "@/lib/validation/skill-filter";

const change = { id: "0192f0c1-0000-7000-8000-000000000000", item: "python", status: "done" };

describe("a name that objects have of their own", () => {
  it.each(["__proto__", "constructor", "prototype"])(
    "never reaches what all objects share: %s",
    (name) => {
      const body = `{"changes":[${JSON.stringify(change)}],"${name}":{"admin":true}}`;
      expect(progressSchema.safeParse(JSON.parse(body)).success).toBe(false);
      const form = new FormData();
      for (const [field, value] of [
        [name, "polluted"],
        ["name", "Siti"],
        ["email", "siti@contoh.id"],
      ]) {
        form.append(field ?? "", value ?? "");
      }
      form.append("password", "kopi susu gula aren");
      expect(signUpSchema.parse(Object.fromEntries(form))).not.toHaveProperty("admin");
      expect({}).not.toHaveProperty("admin");
      expect({}).not.toHaveProperty("polluted");
    },
  );

  it.each(["__proto__", "constructor", "toString"])("is no item and no status: %s", (name) => {
    const of = (part: object) => progressSchema.safeParse({ changes: [{ ...change, ...part }] });
    expect(of({}).success).toBe(true);
    expect(of({ item: name }).success).toBe(false);
    expect(of({ status: name }).success).toBe(false);
  });
});

describe("a parameter", () => {
  it("sent twice is refused or taken once, never as something else", () => {
    expect(skillFilterSchema.parse({ q: ["a", "b"], status: ["done", "learning"] })).toEqual({
      q: "",
      status: undefined,
    });
    expect(historyQuerySchema.parse({ before: ["1", "2"], of: ["python", "git"] })).toEqual({});
    expect(wantedField.parse(["python:done", "python:nothing"])).toEqual([]);
    const form = new FormData();
    form.append("email", "siti@contoh.id");
    form.append("email", "lain@contoh.id");
    expect(Object.fromEntries(form)).toEqual({ email: "lain@contoh.id" });
  });
});
