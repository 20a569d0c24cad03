import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/path/route";

async function get(query: string) {
  const response = await GET(new Request(`http://localhost:3000/api/path${query}`), {});
  return { response, body: await response.json() };
}

describe("GET /api/path", () => {
  it("answers anyone in the language asked for, in Indonesian by default", async () => {
    const english = await get("?locale=en");
    expect(english.response.status).toBe(200);
    expect(english.body).toMatchObject({ locale: "en", title: "AI Engineer path" });
    expect((await get("")).body).toMatchObject({ locale: "id", title: "Jalur AI Engineer" });
  });

  it("answers with one item alone where it is named, in the same form", async () => {
    const { body } = await get("?locale=en&item=cnn");
    expect(body.steps).toHaveLength(1);
    expect(body.steps[0].groups).toHaveLength(1);
    expect(body.steps[0].groups[0].items).toMatchObject([{ key: "cnn", hours: [5, 14] }]);
    expect((await get("?locale=en")).body.steps).toHaveLength(6);
  });

  it.each(["?locale=fr", "?locale=", "?locale=id&locale=xx", "?item=nothing", "?item="])(
    "refuses a language that it does not speak and an item that there is not: %s",
    async (query) => {
      const { response, body } = await get(query);
      expect(response.status).toBe(422);
      expect(body.error).toMatchObject({ code: "invalid", reasons: [expect.any(String)] });
    },
  );
});
