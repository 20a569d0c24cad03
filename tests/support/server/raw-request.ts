import { request } from "node:http";

export type RawResponse = { readonly status: number; readonly text: string };

/** Requests a path exactly as given, without a client that normalises it. */
export function rawGet(
  url: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const clientRequest = request({ hostname, port, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    clientRequest.on("error", reject);
    clientRequest.end();
  });
}
