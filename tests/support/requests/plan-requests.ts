import { GET as GET_FEED } from "@/app/api/calendar/[file]/route";
import { GET as GET_FORECAST } from "@/app/api/forecast/route";
import { GET, PUT } from "@/app/api/plan/route";
import { GET as GET_FILE } from "@/app/api/plan.ics/route";

const headers = { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" };
const address = "http://localhost:3000/api";

async function answerOf(response: Response) {
  return { status: response.status, body: await response.json() };
}

async function fileOf(response: Response) {
  return { status: response.status, headers: response.headers, text: await response.text() };
}

export const planApi = {
  get: async () => answerOf(await GET(new Request(`${address}/plan`), undefined)),
  put: async (body: unknown) => {
    const init = { method: "PUT", headers, body: JSON.stringify(body) };
    return answerOf(await PUT(new Request(`${address}/plan`, init), undefined));
  },
  forecast: async () => answerOf(await GET_FORECAST(new Request(`${address}/forecast`), undefined)),
  file: async () => fileOf(await GET_FILE(new Request(`${address}/plan.ics`), undefined)),
  feed: async (file: string) =>
    fileOf(
      await GET_FEED(new Request(`${address}/calendar/${file}`), {
        params: Promise.resolve({ file }),
      }),
    ),
};
