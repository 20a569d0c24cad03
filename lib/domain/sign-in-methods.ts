export type SignInMethods = {
  readonly password: boolean;
  readonly passkeys: number;
  readonly accounts: number;
};
