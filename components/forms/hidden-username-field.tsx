/** Tells the browser's list of passwords whose password is asked for. It reads no field of the type that is hidden. */
export function HiddenUsernameField({ email }: { email: string }) {
  return (
    <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
  );
}
