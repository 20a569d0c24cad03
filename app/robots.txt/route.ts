import { loadRobots } from "@/lib/loaders/sitemap";

export async function GET({ headers }: Request): Promise<Response> {
  return new Response(loadRobots(headers.get("host")), {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
