import { type Agent, request } from "node:http";
import { text } from "node:stream/consumers";

export type Request = {
  readonly url: string;
  readonly method?: "POST";
  readonly headers: Record<string, string>;
  readonly body?: string;
};

export type Answer = { readonly status: number | undefined; readonly body: string };

export function sendRequest(agent: Agent, { url, body, ...options }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { ...options, agent }, (answer) => {
      text(answer).then(
        (responseBody) => resolve({ status: answer.statusCode, body: responseBody }),
        reject,
      );
    });
    outgoing.once("error", reject);
    outgoing.end(body);
  });
}
