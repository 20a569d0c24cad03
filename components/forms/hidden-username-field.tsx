/** Password managers ignore `type="hidden"`, so this is a text input with the `hidden` attribute. */
export function HiddenUsernameField({ email }: { email: string }) {
  return (
    <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
  );
}
