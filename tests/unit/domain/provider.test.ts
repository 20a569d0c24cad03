import { expect, it } from "vitest";
import { canUnlinkOAuthAccount } from "@/lib/domain/provider";

it.each([
  [{ password: false, passkeys: 0, accounts: 0 }, false],
  [{ password: false, passkeys: 0, accounts: 1 }, false],
  [{ password: false, passkeys: 0, accounts: 2 }, true],
  [{ password: false, passkeys: 1, accounts: 1 }, true],
  [{ password: true, passkeys: 0, accounts: 1 }, true],
])("with %j, a service may be unlinked: %j", (ways, may) => {
  expect(canUnlinkOAuthAccount(ways)).toBe(may);
});
