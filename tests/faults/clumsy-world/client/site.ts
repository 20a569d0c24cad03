export type Answer = {
  /** 0 for a connection that broke. */
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
};

export const textOf = ({ bytes }: Answer): string => Buffer.from(bytes).toString();
export const locationOf = ({ headers }: Answer): string => headers.get("location") ?? "";

/** A request that was not answered, or with "try again": what it asked for may have happened or not. */
export class UnansweredError extends Error {
  override name = "UnansweredError";
}

const timeoutMs = 30_000;

function isConnectionError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
}

/** Where the app is served, and what it answered. */
export class Site {
  readonly statusCounts = new Map<number, number>();
  /** Requests that broke since the last check, and those answered with a server error other than 503. */
  readonly broken: string[] = [];
  readonly serverErrors: string[] = [];
  /** Addresses of the instances, one or several. */
  urls: readonly string[];
  #turn = 0;

  constructor(readonly origin: string) {
    this.urls = [origin];
  }

  async request(path: string, init: RequestInit): Promise<Answer> {
    this.#turn += 1;
    const url = this.urls[this.#turn % this.urls.length] ?? this.origin;
    const answer = await answerOf(url + path, init);
    this.record(answer.status, `${init.method ?? "GET"} ${path}`, textOf(answer));
    return answer;
  }

  record(status: number, request: string, text: string): void {
    this.statusCounts.set(status, (this.statusCounts.get(status) ?? 0) + 1);
    if (status === 0) this.broken.push(request);
    if (status >= 500 && status !== 503) {
      this.serverErrors.push(`${status} ${request}: ${text.slice(0, 200)}`);
    }
  }
}

async function answerOf(url: string, init: RequestInit): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...init, signal, redirect: "manual" });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    return { status: 0, headers: new Headers(), bytes: new Uint8Array() };
  }
}
