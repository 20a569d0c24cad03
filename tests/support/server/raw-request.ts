import { request } from "node:http";

export type RawResponse = { readonly status: number; readonly text: string };

/** Asks for an address letter by letter as it is given: no client in between puts it right. */
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
