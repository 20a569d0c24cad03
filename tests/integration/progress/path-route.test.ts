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

  it.each(["?locale=fr", "?locale=", "?locale=id&locale=xx"])(
    "refuses a language that it does not speak: %s",
    async (query) => {
      const { response, body } = await get(query);
      expect(response.status).toBe(422);
      expect(body.error).toMatchObject({ code: "invalid", reasons: [expect.any(String)] });
    },
  );
});
