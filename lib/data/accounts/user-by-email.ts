import type { Learner } from "../../domain/learner";
import { prisma } from "../database";
import { learnerFields, learnerFrom } from "./learner";

/** `isConfirmed`: a link mailed to the address was used. */
export async function findUserByEmail(
  email: string,
): Promise<{ learner: Learner; isConfirmed: boolean } | null> {
  const row = await (await prisma()).user.findUnique({
    where: { email },
    select: { ...learnerFields, emailConfirmedAt: true },
  });
  if (!row) return null;
  const { emailConfirmedAt, ...learner } = row;
  return { learner: learnerFrom(learner), isConfirmed: emailConfirmedAt !== null };
}
