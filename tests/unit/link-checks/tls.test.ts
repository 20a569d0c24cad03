import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { requestLink } from "@/lib/link-checks/request";
import { makeCertificates } from "../../support/server/certificates";
import {
  redirectTo,
  SimulatedInternet,
  statusAnswer,
} from "../../support/server/simulated-internet";

let internet: SimulatedInternet;
let authority: Buffer;
const requestTo = (link: string) => requestLink(link, new AbortController().signal);

/** Hosts langkah.example, of which there is a certificate, and another name with the same certificate. */
beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), "langkah-link-check-"));
  makeCertificates(folder, ["host"]);
  const read = (name: string) => readFileSync(join(folder, name));
  authority = read("ca.pem");
  const server = tls.createServer({ key: read("host.key"), cert: read("host.pem") }, (socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const isMoved = chunk.toString().startsWith("GET /moved");
      socket.end(isMoved ? redirectTo("https://169.254.169.254/") : statusAnswer(200));
    });
  });
  server.on("tlsClientError", () => undefined);
  rmSync(folder, { recursive: true });
  internet = await SimulatedInternet.start();
  const serve = (socket: unknown) => void server.emit("connection", socket);
  await internet.host("langkah.example", "93.184.216.1", serve);
  await internet.host("other.example", "93.184.216.2", serve);
});
afterEach(() => {
  internet.stop();
  vi.unstubAllEnvs();
});

function trustAuthority(): void {
  const { createSecureContext } = tls;
  vi.spyOn(tls, "createSecureContext").mockImplementation((options) =>
    createSecureContext({ ...options, ca: authority }),
  );
}

it("a link check accepts a certificate of a trusted authority, for its name alone", async () => {
  trustAuthority();
  expect(await requestTo("https://langkah.example/")).toBe("ok");
  expect(await requestTo("https://other.example/")).toBe("failed");
});

it("a link check over TLS follows no redirect to a private host", async () => {
  trustAuthority();
  expect(await requestTo("https://langkah.example/moved")).toBe("failed");
  expect(internet.connections).toEqual(["93.184.216.1:443"]);
});

it("a link check refuses an authority that is not trusted, also where the environment says otherwise", async () => {
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  expect(await requestTo("https://langkah.example/")).toBe("failed");
  expect(internet.connections).toEqual(["93.184.216.1:443"]);
});
