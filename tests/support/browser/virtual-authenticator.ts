import type { CDPSession, Page } from "@playwright/test";

export type VirtualAuthenticator = {
  /** The passkeys it holds. */
  credentials(): Promise<{ credentialId: string; signCount: number; privateKey: string }[]>;
  /** Has a passkey go on from another count, as a copy of it would. */
  setSignCount(signCount: number): Promise<void>;
  /** Whether whoever holds the device shows with finger or PIN that it is theirs. */
  setUserVerified(isVerified: boolean): Promise<void>;
};

/** A device that makes and holds passkeys, simulated by Chromium, and that says yes to whatever is asked. */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const credentials = async () =>
    (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials;
  return {
    credentials,
    setSignCount: async (signCount) => {
      for (const credential of await credentials()) {
        const { credentialId } = credential;
        await session.send("WebAuthn.removeCredential", { authenticatorId, credentialId });
        await session.send("WebAuthn.addCredential", {
          authenticatorId,
          credential: { ...credential, signCount },
        });
      }
    },
    setUserVerified: async (isUserVerified) => {
      await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
    },
  };
}

/** The simulated device answers whatever it is asked: without offers in the form, it waits for the button. */
export async function disablePasskeyAutofill(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
}
