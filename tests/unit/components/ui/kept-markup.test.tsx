import { afterEach, describe, expect, it, vi } from "vitest";
import { keptMarkupOf } from "@/components/ui/kept-markup";
import type { Locale } from "@/lib/domain/locale";

afterEach(() => vi.unstubAllEnvs());

const markupOf = (locale: Locale, name: string, text: string) => {
  const render = vi.fn(() => <p>{text}</p>);
  return { render, markup: keptMarkupOf({ locale, name, render }) };
};

describe("kept markup", () => {
  it("is made once in each language and under each name", async () => {
    vi.stubEnv("NODE_ENV", "production");
    expect(await markupOf("id", "greeting", "halo").markup).toBe("<p>halo</p>");
    const again = markupOf("id", "greeting", "lain");
    expect(await again.markup).toBe("<p>halo</p>");
    expect(again.render).not.toHaveBeenCalled();
    expect(await markupOf("en", "greeting", "hello").markup).toBe("<p>hello</p>");
    expect(await markupOf("id", "farewell", "dah").markup).toBe("<p>dah</p>");
  });

  it("is made anew while the app is developed", async () => {
    expect(await markupOf("id", "draft", "satu").markup).toBe("<p>satu</p>");
    expect(await markupOf("id", "draft", "dua").markup).toBe("<p>dua</p>");
  });

  it.each([
    ["a form", <form key="form" action="/somewhere" />],
    ["a field", <input key="input" type="hidden" name="csrfToken" value="secret" />],
    ["a nonce", <style key="style" nonce="abc" />],
  ])("holds no %s, which belongs to one response", async (_, element) => {
    const kept = keptMarkupOf({ locale: "id", name: "wrong", render: () => element });
    await expect(kept).rejects.toThrow("belongs to one response");
  });

  it("takes no more than its limit", async () => {
    vi.stubEnv("NODE_ENV", "production");
    for (let count = 0; count < 2100; count += 1) await markupOf("id", `many/${count}`, "x").markup;
    expect(await markupOf("id", "many/0", "lain").markup).toBe("<p>x</p>");
    expect(await markupOf("id", "many/2099", "lain").markup).toBe("<p>lain</p>");
  });
});
