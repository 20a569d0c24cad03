/** Next takes the app's own from above where there is none here; an empty app has nothing to do before it serves. */
export function register(): void {}
