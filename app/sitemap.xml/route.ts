import { loadSitemap } from "@/lib/loaders/sitemap";

export async function GET({ headers }: Request): Promise<Response> {
  const sitemap = loadSitemap(headers.get("host"));
  if (sitemap === null) return new Response(null, { status: 400 });
  return new Response(sitemap, { headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
