/** What a learner can get in with. */
export type SignInMethods = {
  readonly password: boolean;
  readonly passkeys: number;
  readonly accounts: number;
};
