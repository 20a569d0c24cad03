import { consumeRecoveryCodeIn } from "@/lib/data/accounts/second-factor";
import { write } from "@/lib/data/database";

/** As the sign-in does that consumes it. */
export function consumeRecoveryCode(userId: string, codeHash: string): Promise<boolean> {
  return write((tx) => consumeRecoveryCodeIn(tx, userId, codeHash));
}
