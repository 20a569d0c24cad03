/** The part of autocannon that the bench uses; the package brings no types. */
declare module "autocannon" {
  type Request = { method?: "GET" | "POST"; body?: string; headers?: Record<string, string> };

  type Options = {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Requests per second of all connections together; as many as there is time for without it. */
    overallRate?: number;
    headers?: Record<string, string>;
    requests?: (Request & { setupRequest?: (request: Request) => Request })[];
    verifyBody?: (body: string) => boolean;
  };

  type Result = {
    /** Per second. */
    requests: { average: number };
    /** In ms. */
    latency: { p50: number; p99: number };
    non2xx: number;
    errors: number;
    mismatches: number;
  };

  export default function autocannon(options: Options): Promise<Result>;
}
