import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

type OidcUser = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
};

export type OidcFault =
  | "nonce"
  | "no-nonce"
  | "audience"
  | "issuer"
  | "signature"
  | "expired"
  | "no-token"
  | "unsigned"
  | "state"
  | "denied"
  | "silent";

export type OidcServer = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The user of the next sign-ins, and the fault in their answers. */
  user: OidcUser;
  fault: OidcFault | undefined;
  requests: number;
  stop(): Promise<void>;
};

type Grant = { challenge: string; nonce: string; redirectUri: string };

const clientId = "langkah";
const clientSecret = "a secret between the app and this server";

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

/** An OpenID Connect provider that can answer with faults. */
export async function startOidcServer(): Promise<OidcServer> {
  const [key, otherKey] = [await generateKeyPair("RS256"), await generateKeyPair("RS256")];
  const jwk = { ...(await exportJWK(key.publicKey)), kid: "one", alg: "RS256", use: "sig" };
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    self.requests += 1;
    void handle(request, response);
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  const issuer = `http://localhost:${address.port}`;
  const self: OidcServer = {
    issuer,
    clientId,
    clientSecret,
    user: { sub: "1" },
    fault: undefined,
    requests: 0,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", issuer);
    if (self.fault === "silent") return answerJson(response, 503, {});
    if (url.pathname === "/.well-known/openid-configuration") {
      return answerJson(response, 200, discovery(issuer));
    }
    if (url.pathname === "/jwks") return answerJson(response, 200, { keys: [jwk] });
    if (url.pathname === "/authorize") return authorize(url, response);
    if (url.pathname === "/token") return token(request, response);
    return answerJson(response, 404, {});
  }

  function authorize(url: URL, response: ServerResponse): void {
    const parameter = (name: string) => url.searchParams.get(name) ?? "";
    const code = randomUUID();
    const redirectUri = parameter("redirect_uri");
    grants.set(code, {
      challenge: parameter("code_challenge"),
      nonce: parameter("nonce"),
      redirectUri,
    });
    const callbackUrl = new URL(redirectUri);
    callbackUrl.searchParams.set("state", self.fault === "state" ? "another" : parameter("state"));
    if (self.fault === "denied") callbackUrl.searchParams.set("error", "access_denied");
    else callbackUrl.searchParams.set("code", code);
    response.writeHead(302, { Location: callbackUrl.href }).end();
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = await readForm(request);
    const grant = grants.get(form.get("code") ?? "");
    grants.delete(form.get("code") ?? "");
    const basic = Buffer.from(
      `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret).replaceAll("%20", "+")}`,
    );
    const isClient = request.headers.authorization === `Basic ${basic.toString("base64")}`;
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (!grant || !isClient || challenge !== grant.challenge) {
      return answerJson(response, 400, { error: "invalid_grant" });
    }
    const id_token = self.fault === "no-token" ? undefined : await idToken(grant);
    return answerJson(response, 200, {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token,
    });
  }

  function idToken({ nonce }: Grant): Promise<string> | string {
    const { fault, user } = self;
    const now = Math.floor(Date.now() / 1000);
    const claims: JWTPayload = {
      ...user,
      iss: fault === "issuer" ? "https://evil.example" : issuer,
      aud: fault === "audience" ? "another-app" : clientId,
      iat: fault === "expired" ? now - 7200 : now,
      exp: fault === "expired" ? now - 3600 : now + 300,
      nonce: fault === "nonce" ? "another" : nonce,
    };
    if (fault === "no-nonce") delete claims.nonce;
    if (fault === "unsigned") {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
      return `${part({ alg: "none" })}.${part(claims)}.`;
    }
    return new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: "one" })
      .sign(fault === "signature" ? otherKey.privateKey : key.privateKey);
  }

  return self;
}

function discovery(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}
