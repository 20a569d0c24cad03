import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

/** An authenticator with every detail under control of the test (WebAuthn Level 3, 6). */

type CeremonyOptions = {
  challenge: string;
  origin?: string;
  rpId?: string;
  counter?: number;
  isVerified?: boolean;
  /** The user handle. */
  userHandle?: string | undefined;
  type?: string;
};

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();

/** A public key on P-256 in COSE's form: kty 2, alg -7, crv 1, x, y. */
function coseKeyOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const [head, middle] = [Buffer.from("a5010203262001215820", "hex"), Buffer.from("225820", "hex")];
  return Buffer.concat([head, Buffer.from(x, "base64url"), middle, Buffer.from(y, "base64url")]);
}

export function newSoftwareAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const id = randomBytes(16);
  const cose = coseKeyOf(publicKey);

  const clientData = ({ challenge, origin, type }: CeremonyOptions, usual: string) =>
    Buffer.from(
      JSON.stringify({ type: type ?? usual, challenge, origin: origin ?? "http://localhost:3000" }),
    );

  const authData = (
    { rpId = "localhost", isVerified = true, counter = 0 }: CeremonyOptions,
    more = Buffer.alloc(0),
  ) => {
    const flags = 1 | (isVerified ? 4 : 0) | (more.length > 0 ? 64 : 0);
    const head = Buffer.alloc(5);
    head.writeUInt8(flags);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head, more]);
  };

  const credential = {
    id: base64url(id),
    rawId: base64url(id),
    type: "public-key" as const,
    clientExtensionResults: {},
  };

  return {
    id: base64url(id),
    publicKey: base64url(cose),
    getAssertion(circumstances: CeremonyOptions) {
      const client = clientData(circumstances, "webauthn.get");
      const data = authData(circumstances);
      const signature = sign("sha256", Buffer.concat([data, sha256(client)]), privateKey);
      const { userHandle } = circumstances;
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(signature),
          ...(userHandle === undefined ? {} : { userHandle: base64url(Buffer.from(userHandle)) }),
        },
      };
    },
    /** Makes the passkey without attestation. */
    makeCredential(circumstances: CeremonyOptions) {
      const length = Buffer.from([0, id.length]);
      const made = authData(circumstances, Buffer.concat([Buffer.alloc(16), length, id, cose]));
      const attestation = Buffer.concat([
        Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
        Buffer.from([made.length]),
        made,
      ]);
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(clientData(circumstances, "webauthn.create")),
          attestationObject: base64url(attestation),
        },
      };
    },
  };
}
