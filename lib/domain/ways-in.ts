/** What a learner can get in with. */
export type WaysIn = {
  readonly password: boolean;
  readonly passkeys: number;
  readonly accounts: number;
};
