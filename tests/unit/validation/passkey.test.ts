import { describe, expect, it } from "vitest";
import { assertionSchema, creationSchema } from "@/lib/validation/passkey";

const credential = { id: "a1", rawId: "a1", type: "public-key" };
const assertion = { clientDataJSON: "a", authenticatorData: "b", signature: "c" };
const attestation = { clientDataJSON: "a", attestationObject: "b" };

/** What Web Authentication level 3 makes optional, as some browser or library sends it. */
const optional = [
  {},
  { clientExtensionResults: {} },
  { clientExtensionResults: { credProps: { rk: true } }, authenticatorAttachment: "platform" },
  { clientExtensionResults: {}, authenticatorAttachment: null },
  { authenticatorAttachment: undefined, publicKeyAlgorithm: -7 },
];

describe("the answer of a browser to a passkey challenge", () => {
  it.each(optional)("may have or lack what is optional: %j", (more) => {
    for (const userHandle of [{}, { userHandle: null }, { userHandle: "d" }]) {
      const answer = { ...credential, ...more, response: { ...assertion, ...userHandle } };
      const parsed = assertionSchema.parse({ answer, locale: "id" });
      expect(parsed.answer).toEqual({
        ...credential,
        clientExtensionResults: {},
        response: { ...assertion, userHandle: userHandle.userHandle ?? undefined },
      });
    }
  });

  it.each(optional)("to a new passkey too: %j", (more) => {
    for (const [transports, known] of [
      [{}, []],
      [{ transports: null }, []],
      [{ transports: ["internal", "smoke"] }, ["internal"]],
    ] as const) {
      const response = { ...attestation, ...transports, publicKey: null, publicKeyAlgorithm: -7 };
      const answer = { ...credential, ...more, response };
      const parsed = creationSchema.parse({ answer, locale: "id", name: "Laptop" });
      expect(parsed.answer.response).toEqual({ ...attestation, transports: known });
    }
  });

  it("has what the standard requires", () => {
    for (const missing of ["id", "rawId", "type", "response"] as const) {
      const answer = { ...credential, response: assertion, [missing]: undefined };
      expect(assertionSchema.safeParse({ answer, locale: "id" }).success, missing).toBe(false);
    }
  });
});
