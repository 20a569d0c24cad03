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

/** Long, because a busy machine is no defect. */
const timeoutMs = 120_000;

function isConnectionError(error: unknown): error is Error {
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
    const request = `${init.method ?? "GET"} ${path}`;
    const answer = await answerOf(url + path, init, (error) => {
      this.broken.push(`${request.slice(0, 80)}: ${error.message} (${error.cause})`);
    });
    this.record(answer.status, request, textOf(answer));
    return answer;
  }

  record(status: number, request: string, text: string): void {
    this.statusCounts.set(status, (this.statusCounts.get(status) ?? 0) + 1);
    if (status >= 500 && status !== 503) {
      this.serverErrors.push(`${status} ${request}: ${text.slice(0, 200)}`);
    }
  }
}

async function answerOf(
  url: string,
  init: RequestInit,
  onBroken: (error: Error) => void,
): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = new Headers(init.headers);
    // Else a request may be sent just as the app closes a connection that was not used for five seconds.
    headers.set("Connection", "close");
    const response = await fetch(url, { ...init, headers, signal, redirect: "manual" });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    if (!isConnectionError(error)) throw error;
    onBroken(error);
    return { status: 0, headers: new Headers(), bytes: new Uint8Array() };
  }
}
