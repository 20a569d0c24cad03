import { Resolver } from "node:dns/promises";
import { once } from "node:events";
import {
  type AddressInfo,
  createServer,
  isIP,
  type Server,
  Socket,
  type TcpSocketConnectOpts,
} from "node:net";
import { vi } from "vitest";

type Lookup = NonNullable<TcpSocketConnectOpts["lookup"]>;
type Target = { readonly host?: string; readonly port?: unknown; readonly lookup?: Lookup };
type Serve = (socket: Socket) => void;

/** Servers whose address is in one of these are public; every other address is the private host. */
const publicAddress = /^(93\.184\.216\.\d+|2606:2800:220::\d+)$/;

const listen = async (serve: Serve): Promise<Server> => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    serve(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
};

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const okAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/** Real servers on this machine that stand for those of the internet, and for a private host at all other addresses. */
export class SimulatedInternet {
  /** Addresses by name; a list of lists is answered one list after another. */
  readonly names = new Map<string, readonly string[] | (readonly string[])[]>();
  /** What was connected to: address and port. */
  readonly connections: string[] = [];
  readonly #servers = new Map<string, Server>();
  #privateHits = 0;

  private constructor(readonly privateHost: Server) {}

  static async start(): Promise<SimulatedInternet> {
    const internet = new SimulatedInternet(
      await listen((socket) => {
        internet.#privateHits += 1;
        socket.on("data", () => socket.end(okAnswer));
      }),
    );
    internet.#replaceConnections();
    internet.#replaceResolver();
    return internet;
  }

  /** Connections that reached a private host. */
  get privateHits(): number {
    return this.#privateHits;
  }

  /** Has the name lead to a server of that public address. */
  async host(name: string, address: string, serve: Serve): Promise<void> {
    this.names.set(name, [address]);
    this.#servers.get(address)?.close();
    this.#servers.set(address, await listen(serve));
  }

  stop(): void {
    vi.restoreAllMocks();
    for (const server of [this.privateHost, ...this.#servers.values()]) server.close();
  }

  #portAt(address: string, port: unknown): number | undefined {
    this.connections.push(`${address}:${port}`);
    if (!publicAddress.test(address)) return portOf(this.privateHost);
    const server = this.#servers.get(address);
    return server && portOf(server);
  }

  /** Below everything that the code under test does: only where a connection leads is replaced. */
  #replaceConnections(): void {
    const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
    const portAt = (address: string, port: unknown) => this.#portAt(address, port);
    vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args) {
      const [first, listener] = args.flat() as unknown[];
      const { host = "", port: wanted, lookup } = first as Target;
      const connectTo = (address: string) => {
        const port = portAt(address, wanted);
        if (port === undefined) process.nextTick(() => this.destroy(new Error("ECONNREFUSED")));
        else connect.call(this, { host: "127.0.0.1", port }, listener ?? undefined);
      };
      if (isIP(host)) connectTo(host);
      else {
        Object.assign(this, { connecting: true });
        lookup?.(host, { all: true }, (error, addresses) => {
          const [chosen] = Array.isArray(addresses) ? addresses : [];
          if (error || !chosen) this.destroy(error ?? new Error("ENOTFOUND"));
          else if (!this.destroyed) connectTo(chosen.address);
        });
      }
      return this;
    } as typeof Socket.prototype.connect);
  }

  #replaceResolver(): void {
    const resolve = (version: number) => async (name: string) => {
      const known = this.names.get(name.replace(/\.$/, "")) ?? [];
      const [next, ...later] = known;
      if (Array.isArray(next) && later.length > 0) this.names.set(name, later as string[][]);
      const answers = Array.isArray(next) ? next : (known as string[]);
      return answers.filter((address) => isIP(address) === version);
    };
    vi.spyOn(Resolver.prototype, "resolve4").mockImplementation(resolve(4) as never);
    vi.spyOn(Resolver.prototype, "resolve6").mockImplementation(resolve(6) as never);
  }
}

/** Answers each request with these bytes, and keeps the requests. */
export function answering(answer: string, requests: string[] = []): Serve {
  return (socket) =>
    socket.on("data", (chunk) => {
      requests.push(chunk.toString());
      socket.end(answer);
    });
}

export const statusAnswer = (status: number, headers = "") =>
  `HTTP/1.1 ${status} Status\r\n${headers}Content-Length: 0\r\n\r\n`;

export const redirectTo = (location: string, status = 302) =>
  statusAnswer(status, `Location: ${location}\r\n`);
